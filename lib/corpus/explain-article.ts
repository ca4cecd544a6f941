import { articleBlocks } from "./article-blocks.ts";
import { type Block, type BlockKind, blockLine, blockSource, blockText, type Line } from "./block.ts";
import { type Cleaned, clean } from "./clean/clean.ts";
import type { RawArticle } from "./formats/raw-article.ts";
import { type GivenMetadata, type Metadata, parseMetadata } from "./metadata.ts";
import { parseOpeningLine } from "./opening-line.ts";
import type { Removal } from "./report.ts";
import type { ImportSettings } from "./settings.ts";
import type { Found } from "./survey/found.ts";
import { collapse } from "./white-space.ts";

/** What became of a piece of a file. */
export type Fate =
  | {
      readonly kind: "kept";
      readonly as: BlockKind;
      /** Numbers of the paragraphs that it is in: more than one where it was too long. Null where it has no sign. */
      readonly paragraphs: readonly [first: number, last: number] | null;
      /** Whether the first of them began in a piece above. */
      readonly isJoined: boolean;
    }
  | { readonly kind: "removed"; readonly removal: Removal }
  | { readonly kind: "metadata"; readonly as: readonly string[] };

/** A piece of a file in its place, and what became of it. `line` is null for what stands in no line of the text. */
export interface ExplainedPiece {
  readonly line: number | null;
  /** As it stands in the file, in one line. */
  readonly text: string;
  readonly fate: Fate;
  /** What was taken out of the piece itself. */
  readonly cuts: readonly Removal[];
}

type Judged = Pick<ExplainedPiece, "fate" | "cuts">;

/** What became of each piece of an article, in the order of its file. */
export function explainArticle(
  raw: RawArticle,
  given: GivenMetadata,
  settings: ImportSettings,
  found: Found,
): ExplainedPiece[] {
  const blocks = articleBlocks(raw, given, settings, found);
  const metadata = parseMetadata({ ...raw, blocks }, given, settings);
  const judged = judgeAll(
    metadata.blocks,
    clean(metadata.blocks, { title: metadata.writtenTitle }, found.words),
  );
  const left = new Map(metadata.blocks.flatMap((block) => block.lines.map((line) => [line, block] as const)));
  return [
    ...outsideText(raw, metadata),
    ...blocks.flatMap((block) => piecesOf(block, left, metadata, judged)),
  ];
}

/** Front matter, and what the format read metadata from. */
function outsideText({ frontMatter, fragments = [] }: RawArticle, metadata: Metadata): ExplainedPiece[] {
  const removal = metadata.removed.find(({ rule }) => rule === "front matter");
  const fate: Fate = removal ? { kind: "removed", removal } : { kind: "metadata", as: ["front matter"] };
  return [
    ...(frontMatter ? [{ line: 1, text: collapse(frontMatter.raw), fate, cuts: [] }] : []),
    ...fragments.map((text) => ({ line: null, text: collapse(text), fate: AS_METADATA, cuts: [] })),
  ];
}

const AS_METADATA: Fate = { kind: "metadata", as: [] };

/** The lines of a block that were taken off it, one by one, and what is left of it as one piece. */
function piecesOf(
  block: Block,
  left: ReadonlyMap<Line, Block>,
  metadata: Metadata,
  judged: ReadonlyMap<Block, Judged>,
): ExplainedPiece[] {
  const taken = block.lines.filter((line) => !left.has(line));
  const rest = block.lines.map((line) => left.get(line)).find((one) => one !== undefined);
  const judgement = rest && judged.get(rest);
  return [
    ...taken.map((line) => takenLine(line, metadata)),
    ...(rest && judgement ? [{ line: blockLine(rest), text: blockSource(rest), ...judgement }] : []),
  ];
}

function takenLine({ number, source, text }: Line, { writtenTitle, removed }: Metadata): ExplainedPiece {
  const removal = removed.find((one) => one.line === number && one.text === source);
  if (removal) return { line: number, text: source, fate: { kind: "removed", removal }, cuts: [] };
  const isTitle = text !== "" && collapse(writtenTitle).includes(collapse(text));
  const credit = isTitle ? null : parseOpeningLine(text);
  const as = [
    ...(isTitle ? ["title"] : []),
    ...(credit?.authors ? ["byline"] : []),
    ...(credit?.date ? [credit.isUpdate ? "date of a change" : "date"] : []),
  ];
  return { line: number, text: source, fate: { kind: "metadata", as }, cuts: [] };
}

/** Goes along the blocks, what was removed of them and the paragraphs made of the others, which are in one order. */
function judgeAll(blocks: readonly Block[], { paragraphs, removed }: Cleaned): Map<Block, Judged> {
  const asides = new Set(blocks.flatMap(({ aside }) => aside?.why ?? []));
  const texts = paragraphs.map(({ text }) => signsOf(text));
  const all = texts.join("");
  const judged = new Map<Block, Judged>();
  let [next, at] = [0, 0];
  for (const block of blocks) {
    const text = signsOf(blockText(block));
    const removal = removed[next];
    const stays = () =>
      block.aside === undefined && asides.has(removal?.why ?? "") && all.startsWith(text, at);
    if (removal && isOf(removal, block) && !stays()) {
      judged.set(block, { fate: { kind: "removed", removal }, cuts: [] });
      next++;
      continue;
    }
    const cuts = removed.slice(next, next + cutsIn(block));
    judged.set(block, { fate: { kind: "kept", as: block.kind, ...placeOf(texts, at, text.length) }, cuts });
    next += cuts.length;
    at += text.length;
  }
  return judged;
}

const isOf = ({ line, text }: Removal, block: Block): boolean =>
  line === blockLine(block) && text === blockSource(block);
const cutsIn = ({ lines }: Block): number => lines.reduce((sum, { cuts }) => sum + cuts.length, 0);
/** Joining and parting change nothing but white space, and hyphens at the ends of lines. */
const signsOf = (text: string): string => text.replace(/[\s\u00AD\u2010-]+/gu, "");

/** The paragraphs that hold a stretch of all their signs. */
function placeOf(texts: readonly string[], from: number, length: number) {
  const numbers: number[] = [];
  let [start, isJoined] = [0, false];
  for (const [index, { length: own }] of texts.entries()) {
    if (start < from + length && start + own > from) {
      isJoined ||= numbers.length === 0 && start < from;
      numbers.push(index + 1);
    }
    start += own;
  }
  const [first, last] = [numbers[0], numbers.at(-1)];
  const span: readonly [number, number] | null =
    first === undefined || last === undefined ? null : [first, last];
  return { paragraphs: span, isJoined };
}
