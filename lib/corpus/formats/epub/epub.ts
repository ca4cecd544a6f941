import { type Block, blockLine, blockSource, blockText, setAside } from "#lib/corpus/block.ts";
import { decode } from "#lib/corpus/formats/decode.ts";
import { declaredEncoding } from "#lib/corpus/formats/html/declared-encoding.ts";
import { htmlText } from "#lib/corpus/formats/html/html-article.ts";
import { ASIDES } from "#lib/corpus/formats/paper/paper.ts";
import type { NamedMetadata, RawArticle, RawFile, RawPart } from "#lib/corpus/formats/raw-article.ts";
import { readPart } from "#lib/corpus/formats/xml/read-part.ts";
import { allWithin } from "#lib/corpus/formats/xml/walk-xml.ts";
import { openZip, type Zip } from "#lib/corpus/formats/zip/open-zip.ts";
import { Rejection } from "#lib/corpus/rejection.ts";
import { hasWord } from "#lib/corpus/sentence.ts";
import type { ImportSettings } from "#lib/corpus/settings.ts";
import { type Chapter, type EpubBook, readBook } from "./epub-book.ts";

const LONGEST_PART = 80;
const ENCRYPTION = "META-INF/encryption.xml";

/**
 * Reads a book: each chapter that has words is an article, or the book is one, as the owner set. A chapter's title is
 * its own heading; the authors are the book's, and the book is the outlet of its chapters. The date of a book is that of
 * its edition, so none is taken from it.
 *
 * @throws Rejection where the file is no book, or is locked
 */
export async function parseEpub(bytes: Uint8Array, { epub }: ImportSettings): Promise<RawFile> {
  const zip = await openZip(bytes);
  const book = await readBook(zip);
  const locked = await lockedParts(zip);
  const chapters = await Promise.all(book.chapters.map((chapter) => readChapter(zip, chapter, locked)));
  const all = book.chapters.flatMap((chapter, at): Read[] => {
    const content = chapters[at];
    return content === undefined ? [] : [{ chapter, content }];
  });
  const parts = withRest(
    all.filter(({ content }) => !isEmpty(content)),
    all.flatMap(({ content }) => (content instanceof Rejection || !isEmpty(content) ? [] : [content])),
    book,
  );
  if (parts.length === 0) await refuse(zip);
  return epub === "book" ? asOne(book, parts) : parts.map((part) => asPart(book, part, parts));
}

interface Read {
  readonly chapter: Chapter;
  readonly content: RawArticle | Rejection;
}

/** The parts that the book says are encrypted: all of it where a seller locked it, or the fonts alone. */
async function lockedParts(zip: Zip): Promise<ReadonlySet<string>> {
  const part = await readPart(zip, ENCRYPTION);
  const references = part ? allWithin(part, "CipherReference") : [];
  return new Set(references.map(({ attributes }) => attributes.get("URI") ?? ""));
}

async function readChapter(
  zip: Zip,
  { path, isContents }: Chapter,
  locked: ReadonlySet<string>,
): Promise<RawArticle | Rejection> {
  try {
    const bytes = await zip.read(path);
    if (bytes === null)
      throw new Rejection(
        `The book lists the chapter “${path.slice(0, 100)}” and does not hold it.`,
        "damaged",
      );
    // Noise may pass for a text in some encoding.
    if (locked.has(path) && !/^\W*</.test(Buffer.from(bytes.subarray(0, 100)).toString("latin1")))
      throw lockedBook();
    const { text, warnings } = decode(bytes, declaredEncoding(bytes));
    const read = htmlText(text);
    return { ...read, blocks: isContents ? read.blocks.map(asContents) : read.blocks, warnings };
  } catch (error) {
    if (error instanceof Rejection) return error;
    throw error;
  }
}

const asContents = (block: Block): Block =>
  setAside(block.aside ?? ASIDES.contents, blockSource(block), blockLine(block));

/** Covers and half titles that are pictures, and tables of contents, are no articles. */
const isEmpty = (content: RawArticle | Rejection): boolean =>
  !(content instanceof Rejection) && !content.blocks.some((block) => hasWord(blockText(block)));

/** What words such pages have all the same, and what was not read of the book, is told with the first article. */
function withRest(parts: readonly Read[], rest: readonly RawArticle[], { problems }: EpubBook): Read[] {
  const first = parts.findIndex(({ content }) => !(content instanceof Rejection));
  return parts.map((part, at) => {
    const { content } = part;
    if (at !== first || content instanceof Rejection) return part;
    const all = [content, ...rest];
    return {
      ...part,
      content: {
        ...content,
        text: all.map(({ text }) => text).join("\n"),
        blocks: all.flatMap(({ blocks }) => blocks),
        warnings: [...all.flatMap(({ warnings }) => warnings), ...problems],
      },
    };
  });
}

async function refuse(zip: Zip): Promise<never> {
  if (zip.names.includes(ENCRYPTION)) throw lockedBook();
  throw new Rejection("There is no text in it; the book should hold chapters of text.", "no-text");
}

const lockedBook = (): Rejection =>
  new Rejection("The book is locked by its seller, so that only certain programs can read it.", "encrypted");

function asPart(book: EpubBook, { chapter, content }: Read, all: readonly Read[]): RawPart {
  const part = partName(chapter, all);
  if (content instanceof Rejection) return { part, content };
  const outlet = book.title === null ? {} : { outlet: { value: book.title, from: "epub title" } };
  return { part, content: { ...content, named: { ...ofBook(book), ...outlet } } };
}

/** The name that the book has for a chapter, which stays when others are put in; its place where names are alike. */
function partName({ id }: Chapter, all: readonly Read[]): string {
  const plain = (name: string) => name.replace(/[^\p{L}\p{N}._-]+/gu, "-").slice(0, LONGEST_PART);
  const alike = all.filter((other) => plain(other.chapter.id) === plain(id));
  const name = plain(id) || "chapter";
  if (alike.length < 2 && plain(id) !== "") return name;
  return `${name.slice(0, LONGEST_PART - 6)}-${all.findIndex((other) => other.chapter.id === id) + 1}`;
}

function asOne(book: EpubBook, parts: readonly Read[]): RawArticle {
  const read = parts.flatMap(({ content }) => (content instanceof Rejection ? [] : [content]));
  const lost = parts.flatMap(({ content }) => (content instanceof Rejection ? [content] : []));
  const [first] = lost;
  if (read.length === 0 && first) throw first;
  return {
    text: read.map(({ text }) => text).join("\n"),
    frontMatter: null,
    named: {
      ...ofBook(book),
      ...(book.title === null ? {} : { title: { value: book.title, from: "epub title" } }),
    },
    blocks: read.flatMap(({ blocks }) => blocks),
    warnings: [...read.flatMap(({ warnings }) => warnings), ...lost.map(({ message }) => message)],
  };
}

function ofBook({ authors, language }: EpubBook): NamedMetadata {
  return {
    ...(authors.length > 0 ? { authors: { value: authors, from: "epub creator" } } : {}),
    ...(language === null ? {} : { language: { value: language, from: "epub language" } }),
  };
}
