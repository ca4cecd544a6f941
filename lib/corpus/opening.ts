import type { Byline } from "./article.ts";
import { parseBareNames } from "./bare-names.ts";
import { type Block, blockText, type Line } from "./block.ts";
import { isTitle, mayRepeatTitle, repeatedTitle } from "./clean/repeated-title.ts";
import type { DateReading } from "./date-reading.ts";
import { isSurelyName } from "./names.ts";
import { type OpeningLine, openingLineOf } from "./opening-line.ts";
import { findTitle } from "./opening-title.ts";
import { isLabelled, parsePublishedDate } from "./published-date.ts";
import type { Removal } from "./report.ts";
import { findSchoolHeading } from "./school-heading.ts";
import { hasWord } from "./sentence.ts";
import { joinLines } from "./white-space.ts";

/** What the lines above the text say, and the blocks that remain once those lines are taken off. */
export interface Opening {
  readonly title: string;
  readonly authors: Byline | null;
  readonly date: DateReading | null;
  /** The lines read, as written. */
  readonly fragments: readonly string[];
  readonly removed: readonly Removal[];
  readonly blocks: readonly Block[];
}

interface Entry {
  readonly block: Block;
  readonly line: Line;
}

const MOST_BLOCKS = 12;
const LONGEST_STANDFIRST = 300;
const MOST_STANDFIRSTS = 2;

/**
 * Reads title, byline and date off the first lines, in any order and each once, until a line is none of these.
 * `knownTitle` is the title from front matter; then the lines are only searched for the rest.
 */
export function parseOpening(blocks: readonly Block[], knownTitle: string | null): Opening {
  const titleLines = knownTitle === null ? findTitle(blocks) : [];
  const title = knownTitle ?? joinLines(titleLines.map((line) => line.text));
  return new Reading(blocks, title, new Set(titleLines)).parse();
}

/** One pass over the lines above the text. */
class Reading {
  private authors: Byline | null = null;
  private date: DateReading | null = null;
  private isUpdate = false;
  private readonly entries: readonly Entry[];
  private readonly standfirsts = new Set<Block>();
  private readonly taken = new Set<Line>();
  private readonly fragments: string[] = [];
  private readonly removed: Removal[] = [];
  private readonly blocks: readonly Block[];
  private readonly title: string;
  private readonly titleLines: ReadonlySet<Line>;
  /** The name above the title of a paper for a school. */
  private readonly author: Line | null;

  constructor(blocks: readonly Block[], title: string, titleLines: ReadonlySet<Line>) {
    this.blocks = blocks;
    this.title = title;
    this.titleLines = titleLines;
    this.author = findSchoolHeading(blocks)?.author ?? null;
    const head = blocks.filter((block) => block.kind !== "markup" && hasWord(blockText(block)));
    this.entries = head
      .slice(0, MOST_BLOCKS)
      .flatMap((block) => block.lines.map((line) => ({ block, line })));
  }

  parse(): Opening {
    this.parseEntries();
    const { title, authors, date, fragments, removed } = this;
    return { title, authors, date, fragments, removed, blocks: this.remaining() };
  }

  private parseEntries(): void {
    const untilTitle = new Set(this.titleLines);
    for (const [index, { block, line }] of this.entries.entries()) {
      if (untilTitle.delete(line)) this.take(line);
      else if (mayRepeatTitle(block) && isTitle(line.text, this.title)) this.repeat(line);
      else if (!this.parseCreditLine(index) && untilTitle.size === 0 && !this.standsFirst(block)) return;
    }
  }

  private take(line: Line): void {
    this.taken.add(line);
    this.fragments.push(line.source);
  }

  private repeat(line: Line): void {
    const { name: rule, why } = repeatedTitle;
    this.taken.add(line);
    this.removed.push({ rule, line: line.number, text: line.source, why });
  }

  /** One or two short blocks may stand between the title and a byline or a date. They stay in the text. */
  private standsFirst(block: Block): boolean {
    if (this.title === "" || this.authors !== null || this.date !== null) return false;
    if (block.kind === "heading" ? !this.isSubtitle(block) : !mayCredit(block)) return false;
    if (blockText(block).length > LONGEST_STANDFIRST) return false;
    this.standfirsts.add(block);
    return this.standfirsts.size <= MOST_STANDFIRSTS;
  }

  /** A heading right below the title, and above a byline with a date, belongs to the title. */
  private isSubtitle(block: Block): boolean {
    const at = this.entries.findIndex((entry) => entry.block === block);
    const before = this.entries[at - 1];
    const below = this.entries.slice(at + block.lines.length, at + block.lines.length + 2);
    const credits = below.map((entry) => this.creditOf(entry));
    return (
      before !== undefined &&
      this.titleLines.has(before.line) &&
      credits.some((credit) => credit?.date != null) &&
      credits.some((credit) => credit?.authors != null)
    );
  }

  private parseCreditLine(index: number): boolean {
    const entry = this.entries[index];
    const credit = this.creditOf(entry);
    if (!entry || !credit || !this.isNew(credit) || !this.isTrusted(credit, index)) return false;
    this.authors = credit.authors ?? this.authors;
    if (credit.date && (this.date === null || this.isUpdate)) {
      this.date = credit.date;
      this.isUpdate = credit.isUpdate;
    }
    this.take(entry.line);
    return true;
  }

  /** What a line says of the article. A heading says what comes below it: "April 2010", "By 2014". */
  private creditOf(entry: Entry | undefined): OpeningLine | null {
    if (!entry || !mayCredit(entry.block)) return null;
    const credit = openingLineOf(entry.line);
    return credit?.date && this.partsSections(entry) ? null : credit;
  }

  /** Whether a date alone in its block is one of several that part the text, as in a chronology. */
  private partsSections({ block, line }: Entry): boolean {
    const date = loneDate(block);
    if (date === null || isLabelled(line.text)) return false;
    return this.blocks
      .slice(this.blocks.indexOf(block) + 1)
      .some((below) => ![null, date].includes(loneDate(below)) && !isLabelled(blockText(below)));
  }

  /** Each is read once; but the date of a change and that of publication are both taken off, and the latter counts. */
  private isNew(credit: OpeningLine): boolean {
    if (credit.authors !== null && this.authors !== null) return false;
    return credit.date === null || this.date === null || this.isUpdate !== credit.isUpdate;
  }

  private isTrusted(credit: OpeningLine, index: number): boolean {
    if (this.standfirsts.size > 0 && this.authors === null && this.date === null)
      return this.isTrustedBelowText(credit, index);
    if (credit.authors === null || credit.sign === "announced") return true;
    if (this.entries[index]?.line === this.author) return true;
    return this.isBesideDate(index) || (credit.sign === "bare" && this.isTrustedAlone(credit.authors, index));
  }

  /** Below a standfirst a line has to say more clearly what it is, begin a block, and have text below it. */
  private isTrustedBelowText(credit: OpeningLine, index: number): boolean {
    const block = this.entries[index]?.block;
    if (!block || block.lines[0] !== this.entries[index]?.line) return false;
    const text = this.blocks.slice(this.blocks.indexOf(block) + 1);
    if (!text.some((below) => below.kind !== "markup" && hasWord(blockText(below)))) return false;
    if (credit.date !== null) return "date" in credit.date && credit.date.date.length === 10;
    return credit.sign === "announced" || this.isBesideDate(index);
  }

  private isBesideDate(index: number): boolean {
    const [before, after] = [this.entries[index - 1], this.entries[index + 1]];
    if (this.date !== null && before && this.taken.has(before.line)) return true;
    return this.creditOf(after)?.date != null;
  }

  /** A bare name may be a heading: without a date it is believed right below the title, or for its own shape. */
  private isTrustedAlone(names: Byline, index: number): boolean {
    const [before, entry, after] = [this.entries[index - 1], this.entries[index], this.entries[index + 1]];
    if (!entry) return false;
    const isBelowTitle =
      before !== undefined &&
      this.titleLines.has(before.line) &&
      before.line.number + 1 === entry.line.number;
    // Lines of one block that go on with text are text: "Jane Roe" there is the start of a sentence.
    const endsBlock = after === undefined || after.line.number > entry.line.number + 1;
    return endsBlock && (isBelowTitle || names.every(isSurelyName)) && !this.isOneOfMany(names, entry.block);
  }

  /** Where other names stand alone further down, each heads what is said of a person. */
  private isOneOfMany(names: Byline, block: Block): boolean {
    return this.blocks.slice(this.blocks.indexOf(block) + 1).some((below) => {
      const others = below.lines.length === 1 ? parseBareNames(blockText(below)) : null;
      return others?.every((name) => !names.includes(name)) === true;
    });
  }

  private remaining(): Block[] {
    return this.blocks
      .map((block) =>
        block.lines.some((line) => this.taken.has(line))
          ? { ...block, lines: block.lines.filter((line) => !this.taken.has(line)) }
          : block,
      )
      .filter((block) => block.lines.length > 0);
  }
}

function mayCredit({ kind }: Block): boolean {
  return kind === "text" || kind === "quote";
}

/** The date that a block says and nothing else; null where it says more, or none. Seasons of a year differ by their words. */
function loneDate(block: Block): string | null {
  if (block.lines.length !== 1) return null;
  const reading = parsePublishedDate(blockText(block));
  if (!reading || !("date" in reading)) return null;
  return reading.date.length === 4 ? blockText(block) : reading.date;
}
