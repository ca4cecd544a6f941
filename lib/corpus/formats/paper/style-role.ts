import type { BlockKind } from "#lib/corpus/block.ts";
import { ASIDES, type PaperParagraph } from "./paper.ts";

/** What a paragraph of a style is. */
export type StyleRole = BlockKind | "title" | "contents" | "caption" | "header";

const ROLES: readonly (readonly [RegExp, StyleRole])[] = [
  [/^title$/i, "title"],
  [/^(?:contents|toc)\b/i, "contents"],
  [/^heading\b/i, "heading"],
  [/^(?:caption|illustration|figure)$/i, "caption"],
  [/^(?:header|footer)$/i, "header"],
  [/quot(?:e|ation)|^block text$/i, "quote"],
  [/^list (?:bullet|number)/i, "list entry"],
  [/preformatted|^source code|^verbatim/i, "code"],
];

/** What the name of a style says, in the words of Word and of LibreOffice; undefined where it says nothing. */
export const roleByName = (name: string): StyleRole | undefined =>
  ROLES.find(([pattern]) => pattern.test(name.trim()))?.[1];

/** A paragraph of a style with that role. */
export function paragraphOf(role: StyleRole, text: string): PaperParagraph {
  if (role === "title") return { kind: "heading", text };
  if (role === "contents" || role === "caption" || role === "header")
    return { kind: "text", text, aside: ASIDES[role] };
  return { kind: role, text };
}
