import { withHeadingsByLook } from "#lib/corpus/formats/paper/heading-by-look.ts";
import { paperBlocks } from "#lib/corpus/formats/paper/paper.ts";
import { printable } from "#lib/corpus/formats/paper/printable.ts";
import { hintsOf } from "#lib/corpus/formats/paper/properties.ts";
import type { RawArticle } from "#lib/corpus/formats/raw-article.ts";
import { Rejection } from "#lib/corpus/rejection.ts";
import { RtfReader } from "./rtf-reader.ts";

const SIGNATURE = "{\\rtf";

/**
 * Reads a file of the Rich Text Format. A file that is cut off is read as far as it goes, with a warning.
 *
 * @throws Rejection where it is no such file
 */
export function parseRtf(bytes: Uint8Array): RawArticle {
  const start = bytes[0] === 0xef ? 3 : 0;
  if (Buffer.from(bytes.subarray(start, start + SIGNATURE.length)).toString("latin1") !== SIGNATURE)
    throw new Rejection(
      "The file is no RTF file by its content; its name should end otherwise.",
      "wrong-ending",
    );
  const { text, notes, beside, title, author, isCutOff } = new RtfReader().read(bytes.subarray(start));
  const paragraphs = [...withHeadingsByLook(text), ...notes, ...beside].map((paragraph) => ({
    ...paragraph,
    text: printable(paragraph.text),
  }));
  return {
    text: paragraphs.map((paragraph) => paragraph.text).join("\n"),
    frontMatter: null,
    named: hintsOf({ title, author }, "rtf property"),
    blocks: paperBlocks(paragraphs),
    warnings:
      isWhole(bytes) && !isCutOff
        ? []
        : ["The file ends before its last group does; its end may be missing."],
  };
}

function isWhole(bytes: Uint8Array): boolean {
  return /\}[\s\0]*$/.test(Buffer.from(bytes.subarray(-64)).toString("latin1"));
}
