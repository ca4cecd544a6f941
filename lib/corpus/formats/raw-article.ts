import type { Block } from "#lib/corpus/block.ts";
import type { Rejection } from "#lib/corpus/rejection.ts";
import type { ImportSettings } from "#lib/corpus/settings.ts";
import type { Found } from "#lib/corpus/survey/found.ts";
import type { FrontMatter } from "./front-matter.ts";

/** A value that a file names, as written, and the place that names it: “JSON-LD headline”, “column author”. */
export interface Named<Value = string> {
  readonly value: Value;
  readonly from: string;
}

/**
 * What a file says of its article outside the text: in meta tags, properties or columns. It loses to front matter and
 * wins over the first lines, save where it `isHint`: then the first lines win.
 */
export interface NamedMetadata {
  readonly title?: Named;
  /** Each as written: “By Jane Roe and John Doe” is parted and cleaned by the reader of metadata. */
  readonly authors?: Named<readonly string[]>;
  readonly date?: Named;
  readonly language?: Named;
  readonly url?: Named;
  readonly tags?: Named<readonly string[]>;
  /** The paper or the book in which it was published. */
  readonly outlet?: Named;
  /** The properties of an office file are often those of its template. */
  readonly isHint?: boolean;
}

/** An article as its format gives it: the text all accounts are made against, and the pieces it has. */
export interface RawArticle {
  /** All its text; every word of it must turn up in a paragraph, the metadata or a removal. */
  readonly text: string;
  readonly frontMatter: FrontMatter | null;
  readonly named?: NamedMetadata;
  /** In the order of the file, with the blocks that the format sets aside among them. */
  readonly blocks: readonly Block[];
  /** Pieces of `text` that metadata was read from and that are in no block. */
  readonly fragments?: readonly string[];
  /** Lines at the heads and feet of its pages, which may be running headers that the file has once. */
  readonly pageEdges?: readonly string[];
  /** Words parted at ends of lines, with the hyphen, of which the file does not say whether they are one. */
  readonly parted?: readonly string[];
  readonly warnings: readonly string[];
}

/** One of several articles of a file, or why it is none. `part` follows the name of the file: `news.csv#3`. */
export interface RawPart {
  /** Letters, digits, `.`, `_` and `-`; once in a file. */
  readonly part: string;
  readonly content: RawArticle | Rejection;
}

/** What a file holds: one article, or parts. */
export type RawFile = RawArticle | readonly RawPart[];

/** Reads the bytes of one file, with what the archive says of it. Throws a Rejection where they cannot be an article. */
export type Format = (
  bytes: Uint8Array,
  settings: ImportSettings,
  found: Found,
) => RawFile | Promise<RawFile>;
