import type { QuoteCheck, QuotePart } from "#lib/search/quote-check.ts";
import { tokenize } from "#lib/text/tokenize.ts";
import { plural } from "./plural.ts";

/** What became of a quotation, in a line. */
export function verdictTitle({ verdict, passages }: QuoteCheck): string {
  if (verdict === "exact") return "Word for word";
  if (verdict === "altered") return "Altered";
  if (verdict === "stitched") return "Stitched together from several places";
  return passages.length > 0 ? "Not in this archive as it stands" : "Not in this archive";
}

/** The same in a sentence or two: what was done to the true wording. */
export function verdictSentence({ verdict, passages }: QuoteCheck): string {
  const parts = passages.flatMap((passage) => passage.parts);
  switch (verdict) {
    case "exact":
      return `It stands so in the archive${asidesIn(parts)}.`;
    case "altered":
      return `In the quotation ${changesIn(parts)}.${has(parts, "bracketed") ? ` ${BRACKETS}.` : ""}`;
    case "stitched":
      return "The parts of the quotation stand in the archive, but not together.";
    case "absent":
      return passages.length > 0
        ? "What comes nearest to it stands below."
        : "No paragraph holds enough of its words in a row.";
  }
}

const BRACKETS = "Words in brackets are not the archive’s";
const has = (parts: readonly QuotePart[], wanted: QuotePart["kind"]) =>
  parts.some(({ kind }) => kind === wanted);

/** What a quotation tells of itself. */
function asidesIn(parts: readonly QuotePart[]): string {
  const shortened = has(parts, "omitted") ? "; where something was left out, the quotation says so" : "";
  if (has(parts, "bracketed")) return `${shortened}. ${BRACKETS}`;
  return shortened || ", punctuation and typography aside";
}

/** `3 words are left out and 1 word is another`. */
function changesIn(parts: readonly QuotePart[]): string {
  const counts = { "left out": 0, added: 0, changed: 0 };
  for (const [at, { kind, text }] of parts.entries()) {
    const isReplaced = kind === "left out" && parts[at + 1]?.kind === "added";
    const isReplacement = kind === "added" && parts[at - 1]?.kind === "left out";
    if (isReplacement) continue;
    if (isReplaced) counts.changed += words(text);
    else if (kind === "left out" || kind === "added") counts[kind] += words(text);
  }
  return listed([
    told(counts["left out"], "left out"),
    told(counts.added, "added"),
    told(counts.changed, "changed"),
  ]);
}

const words = (text: string) => Math.max(1, tokenize(text).length);

const told = (count: number, what: string) =>
  count === 0 ? "" : `${plural(count, "word")} ${count === 1 ? "is" : "are"} ${what}`;

function listed(clauses: readonly string[]): string {
  const said = clauses.filter(Boolean);
  return said.length < 2 ? said.join("") : `${said.slice(0, -1).join(", ")} and ${said.at(-1)}`;
}
