import type { Block } from "#lib/corpus/block.ts";
import type { FrontMatter } from "./front-matter.ts";

/** A file as its format gives it: the text all accounts are made against, and the pieces it has. */
export interface RawArticle {
  /** The whole file as text; every word of it must turn up in a paragraph, the metadata or a removal. */
  readonly text: string;
  readonly frontMatter: FrontMatter | null;
  readonly blocks: readonly Block[];
  readonly warnings: readonly string[];
}

/** Reads the bytes of one file. Throws a Rejection where they cannot be an article. */
export type Format = (bytes: Uint8Array) => RawArticle;
