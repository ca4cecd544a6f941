import { type DiffPart, wordDiff } from "#lib/text/word-diff.ts";
import { ADDED } from "./added.ts";

/** Words that went are told by a line through them, as those that came are by one under them. */
const REMOVED = "rounded-[2px] bg-mark decoration-2 before:sr-only before:content-['removed:_']";

/** The old text of a paragraph beside the new, with the words that differ. */
export function WordChanges({
  before,
  after,
  since,
  language,
}: {
  before: string;
  after: string;
  since: string;
  language: string | undefined;
}) {
  const parts = wordDiff(before, after);
  return (
    <div className="mt-3 grid gap-x-8 gap-y-4 md:grid-cols-2">
      <Side name={since} parts={parts.filter(({ kind }) => kind !== "added")} language={language} />
      <Side
        name="As it is now"
        parts={parts.filter(({ kind }) => kind !== "removed").map(({ kind, now }) => ({ kind, text: now }))}
        language={language}
      />
    </div>
  );
}

type ShownPart = Pick<DiffPart, "kind" | "text">;

interface SideProps {
  name: string;
  parts: readonly ShownPart[];
  language: string | undefined;
}

function Side({ name, parts, language }: SideProps) {
  return (
    <section aria-label={name}>
      <p className="text-xs text-faint" aria-hidden="true">
        {name}
      </p>
      <p className="mt-1 font-serif text-base leading-relaxed" dir="auto" lang={language}>
        {placed(parts).map(([at, { kind, text }]) => {
          if (kind === "same") return text;
          const Tag = kind === "removed" ? "del" : "ins";
          return (
            <Tag key={at} className={kind === "removed" ? REMOVED : ADDED}>
              {text}
            </Tag>
          );
        })}
      </p>
    </section>
  );
}

/** Each part with the place at which it begins. */
function placed(parts: readonly ShownPart[]): [at: number, part: ShownPart][] {
  let at = 0;
  return parts.map((part) => {
    const start = at;
    at += part.text.length;
    return [start, part];
  });
}
