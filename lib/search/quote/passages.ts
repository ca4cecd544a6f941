import type { Archive } from "#lib/archive/archive.ts";
import { gramsOf, likeness } from "#lib/links/likeness.ts";
import { lettersOf } from "#lib/links/mint.ts";
import { type QuotedPassage, type QuotePart, quotedArticle, quotePart } from "#lib/search/quote-check.ts";
import type { Range } from "#lib/text/range.ts";
import { wordDiff } from "#lib/text/word-diff.ts";
import type { Quotation } from "./quotation.ts";
import { type Segment, textAt } from "./segments.ts";

/** Segments that follow one another in one paragraph, in its order. */
export interface Run {
  readonly segments: readonly Segment[];
  readonly paragraph: number;
}

/** Puts together what follows one another in one paragraph. What was found nowhere stays with what is before it. */
export function runsOf(segments: readonly Segment[]): Run[] {
  const runs: { segments: Segment[]; paragraph: number }[] = [];
  for (const segment of segments) {
    const last = runs.at(-1);
    const { paragraph } = segment.candidate;
    if (last?.paragraph === paragraph && endOf(last) <= startOf(segment)) last.segments.push(segment);
    else runs.push({ segments: [segment], paragraph });
  }
  return runs;
}

const isFound = ({ source }: Segment) => source[1] > source[0];
const endOf = ({ segments }: Run) => Math.max(0, ...segments.filter(isFound).map(({ source }) => source[1]));
const startOf = (segment: Segment) => (isFound(segment) ? segment.source[0] : Number.POSITIVE_INFINITY);

/** A run as it is shown: the paragraph, the true wording in it, and the quotation beside it. */
export function passageOf(
  archive: Archive,
  quotation: Quotation,
  { segments, paragraph }: Run,
): QuotedPassage {
  const { id, number, article } = archive.placeOf(paragraph);
  const entry = archive.article(article);
  const text = segments[0]?.candidate.words.text ?? "";
  const parts = joinParts(partsOf(quotation, segments));
  return {
    id,
    url: `/p/${id}`,
    number,
    article: quotedArticle(entry),
    language: entry.language,
    text,
    range: wordingOf(segments),
    parts,
    likeness: Math.round(likenessOf(parts) * 1000) / 1000,
  };
}

function wordingOf(segments: readonly Segment[]): Range {
  const found = segments.filter(isFound);
  const ranges = found[0]?.candidate.words.ranges ?? [];
  const [first, last] = [found[0]?.source[0] ?? 0, found.at(-1)?.source[1] ?? 0];
  return [ranges[first]?.[0] ?? 0, ranges[last - 1]?.[1] ?? 0];
}

function partsOf({ words }: Quotation, segments: readonly Segment[]): QuotePart[] {
  let end: number | null = null;
  return segments.flatMap((segment) => {
    const { candidate, quoted, source } = segment;
    const wording = isFound(segment) ? textAt(candidate.words, source) : "";
    const own = wordDiff(wording, textAt(words, quoted), "ignored").map(quotePart);
    const before = between(segment, end);
    if (isFound(segment)) end = source[1];
    return [...before, ...own];
  });
}

/** What lies between two segments, and what stands in brackets in its place; the same words in both are no change. */
function between({ candidate: { words }, source, mark }: Segment, end: number | null): QuotePart[] {
  const put = /\p{L}|\p{N}/u.test(mark ?? "") ? (mark ?? "") : "";
  const skipped = end === null || source[0] <= end ? "" : textAt(words, [end, source[0]]);
  if (skipped !== "" && lettersOf(skipped) === lettersOf(put)) return [{ kind: "same", text: skipped }];
  const parts: QuotePart[] = [
    { kind: mark === null ? "left out" : "omitted", text: skipped },
    { kind: "bracketed", text: put },
  ];
  return parts.filter(({ text }) => text !== "");
}

/** With a space between parts that have none. */
function joinParts(parts: readonly QuotePart[]): QuotePart[] {
  return parts.map(({ kind, text }, at) => {
    const next = parts[at + 1]?.text ?? " ";
    return { kind, text: /\s$/.test(text) || /^\s/.test(next) ? text : `${text} ` };
  });
}

function likenessOf(parts: readonly QuotePart[]): number {
  const side = (...kinds: readonly QuotePart["kind"][]) => {
    const own = parts.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text);
    return gramsOf(lettersOf(own.join("")));
  };
  return likeness(side("same", "left out"), side("same", "added"));
}
