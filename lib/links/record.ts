import type { How } from "./alignment.ts";
import { isId } from "./mint.ts";

/*
 * The lines of the registry: one JSON object each, its time first, so that the files of two branches are merged by
 * `sort -u`. A record is whole in itself; of several about one thing the latest holds. Records of the first releases
 * have no time: theirs is "", before all others.
 */

/** What a paragraph id stands for, as of its latest build. */
export const PARAGRAPH_STATES = [
  "current",
  "edited",
  "moved",
  "merged",
  "split",
  "ambiguous",
  "gone",
] as const;
export type ParagraphState = (typeof PARAGRAPH_STATES)[number];

/** A paragraph id ever given: what it stood for last, and what became of it. */
export interface ParagraphRecord {
  /** Of the build that found it so, in ISO 8601. */
  readonly time: string;
  readonly kind: "paragraph";
  readonly id: string;
  /** Of the article in which it stands, or stood last. */
  readonly slug: string;
  /** Of the article in which it stood first. */
  readonly home: string;
  /** 1-based place at that time; not written anew when only the place has changed. */
  readonly number: number;
  /** Hash of its letters (mint.ts). */
  readonly letters: string;
  readonly text: string;
  /** Times of the builds in which it was seen first and last. */
  readonly first: string;
  readonly last: string;
  readonly state: ParagraphState;
  /** Ids: the larger paragraph, the other pieces, or the candidates. Paragraphs of the archive as of that build. */
  readonly to: readonly string[];
  readonly how: How | "minted";
  /** From 0 to 1: how sure `how` is. */
  readonly score: number;
}

/** An article as one build found it. All records of an article together are the history of its versions. */
export interface ArticleRecord {
  readonly time: string;
  readonly kind: "article";
  readonly slug: string;
  readonly source: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly date: string | null;
  /** BCP 47 tag; "" where it is not known. */
  readonly language: string;
  /** Ids in order; none once the article is gone. */
  readonly paragraphs: readonly string[];
  /** Hashes of their texts, one after the other; "" where they are not known. */
  readonly hashes: string;
  /** Of each paragraph the place of its kind in PARAGRAPH_KINDS, a digit each; "" where they are not known. */
  readonly kinds: string;
}

/** Ends what one build wrote. Records of a time without it were cut off by a crash, and nothing was published under them. */
export interface BuildRecord {
  readonly time: string;
  readonly kind: "build";
  readonly records: number;
}

/** What a person decided of a doubtful case: the letters of the paragraph that it is, or null: it is gone. */
export interface AnswerRecord {
  readonly time: string;
  readonly kind: "answer";
  readonly id: string;
  readonly letters: string | null;
}

/** A paragraph whose text must not be kept, nor come back. */
export interface RedactionRecord {
  readonly time: string;
  readonly kind: "redaction";
  readonly id: string;
  /** Hashes of the letters that it ever had. */
  readonly letters: readonly string[];
  /** Hashes of the letters of its parts that others once had: these may come back with a file, and are not kept once they have gone. */
  readonly parts: readonly string[];
  readonly why: string;
}

export type RegistryRecord = ParagraphRecord | ArticleRecord | BuildRecord | AnswerRecord | RedactionRecord;

/** Whether the archive has a paragraph of its own in this state. */
export function isLive({ state }: { readonly state: ParagraphState }): boolean {
  return state !== "merged" && state !== "ambiguous" && state !== "gone";
}

/** Reads a line of the registry. @returns null for one that is no record */
export function parseRecord(line: string): RegistryRecord | null {
  try {
    const fields = JSON.parse(line) as Record<string, unknown> | null;
    const read = fields && PARSERS[String(fields.kind)];
    if (!read) return null;
    fields.time ??= "";
    return isTime(fields.time) ? read(fields) : null;
  } catch {
    return null;
  }
}

/** A line of the registry without its end. The time comes first; what goes without saying is left out. */
export function printRecord(record: RegistryRecord): string {
  const { time, kind, ...rest } = record;
  if (record.kind !== "paragraph") return JSON.stringify({ time, kind, ...rest });
  const { id, slug, home, number, letters, text, first, last, state, to, how, score } = record;
  const usual = { home: slug, first: time, last: time, state: "current", how: "minted", score: 1 };
  const told = Object.entries({ home, first, last, state, how, score }).filter(
    ([name, value]) => value !== usual[name as keyof typeof usual],
  );
  const targets = to.length > 0 ? { to } : {};
  return JSON.stringify({
    time,
    kind,
    id,
    slug,
    number,
    letters,
    text,
    ...Object.fromEntries(told),
    ...targets,
  });
}

type Fields = Readonly<Record<string, unknown>>;

const PARSERS: Readonly<Record<string, (fields: Fields) => RegistryRecord | null>> = {
  paragraph: paragraphOf,
  article: articleOf,
  build: buildOf,
  answer: answerOf,
  redaction: redactionOf,
};

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const isTime = (time: unknown) =>
  time === "" || (typeof time === "string" && TIME.test(time) && !Number.isNaN(Date.parse(time)));

const areTexts = (...values: unknown[]) => values.every((value) => typeof value === "string");
const isList = (value: unknown): value is string[] => Array.isArray(value) && areTexts(...value);
const isIdList = (value: unknown) => isList(value) && value.every(isId);

function paragraphOf(fields: Fields): ParagraphRecord | null {
  const { time, id, slug, home = slug, number = 0, letters, text, first = time, last = time } = fields;
  const { state = "current", to = [], how = "minted", score = 1 } = fields;
  const areWhole = isId(id) && areTexts(time, slug, home, letters, text, first, last) && isIdList(to);
  if (!areWhole || !PARAGRAPH_STATES.some((known) => known === state)) return null;
  // One shape for all of them, which is what keeps a hundred thousand small and quick.
  const record = {
    time,
    kind: "paragraph",
    id,
    slug,
    home,
    number,
    letters,
    text,
    first,
    last,
    state,
    to,
    how,
    score,
  };
  return record as ParagraphRecord;
}

function articleOf(fields: Fields): ArticleRecord | null {
  const record = { authors: [], date: null, language: "", hashes: "", kinds: "", ...fields };
  const { slug, source, title, time, language, paragraphs, hashes, kinds } = record as Fields;
  const areWhole = areTexts(slug, source, title, time, language, hashes, kinds) && isIdList(paragraphs);
  return areWhole && isList(record.authors) ? (record as unknown as ArticleRecord) : null;
}

function buildOf(fields: Fields): BuildRecord | null {
  return typeof fields.records === "number" ? (fields as unknown as BuildRecord) : null;
}

function answerOf(fields: Fields): AnswerRecord | null {
  const isAnswer = isId(fields.id) && (fields.letters === null || areTexts(fields.letters));
  return isAnswer ? (fields as unknown as AnswerRecord) : null;
}

function redactionOf(fields: Fields): RedactionRecord | null {
  const record: Fields = { parts: [], ...fields };
  const isWhole = isId(record.id) && areTexts(record.why) && isList(record.letters) && isList(record.parts);
  return isWhole ? (record as unknown as RedactionRecord) : null;
}
