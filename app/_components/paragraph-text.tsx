import type { ReactNode } from "react";
import type { ParagraphKind } from "#lib/corpus/article.ts";

const LOOKS: Record<ParagraphKind, string> = {
  text: "",
  heading: "text-xl font-semibold",
  quote: "border-l-2 border-line pl-4 italic",
  "list entry": "pl-5 -indent-5 before:mr-3 before:content-['–']",
  code: "font-mono text-sm whitespace-pre-wrap",
  "table row": "border-b border-line pb-1 text-base",
};

/** A paragraph set as what it is in its article. */
export function ParagraphText({
  kind,
  language,
  children,
}: {
  kind: ParagraphKind;
  language: string | undefined;
  children: ReactNode;
}) {
  const Tag = kind === "heading" ? "h2" : "p";
  return (
    <Tag className={LOOKS[kind]} dir="auto" lang={language}>
      {children}
    </Tag>
  );
}
