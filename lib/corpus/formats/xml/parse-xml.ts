import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from "saxes";
import { Rejection } from "#lib/corpus/rejection.ts";

/** An element with its local name: prefixes differ from one program to the next, the names behind them do not. */
export interface XmlElement {
  readonly name: string;
  /** By local name. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

const DEEPEST = 256;
const MOST_ELEMENTS = 2_000_000;
const CHUNK = 64 * 1024;
const DECLARED = /^<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/;

interface Draft extends XmlElement {
  readonly children: XmlNode[];
}

/**
 * A part of a file as a tree. Document types are passed over: an entity that is not XML's own is refused, so that
 * none is ever fetched or multiplied.
 *
 * @param part its name, for the sentence that says what is wrong
 * @throws Rejection where it is not well-formed, or is nested or long beyond what papers are
 */
export function parseXml(bytes: Uint8Array, part: string): XmlElement {
  try {
    return parse(decodeXml(bytes), part);
  } catch (error) {
    if (error instanceof Rejection) throw error;
    const message = (error instanceof Error ? error.message : String(error)).slice(0, 200);
    throw new Rejection(
      `The part “${part}” of the file is not XML that can be read (${message}).`,
      "damaged",
    );
  }
}

function parse(text: string, part: string): XmlElement {
  const top: Draft = { name: "", attributes: new Map(), children: [] };
  const open = [top];
  let elements = 0;
  const parser = new SaxesParser({ xmlns: true, position: true });
  parser.on("opentag", (tag) => {
    if (open.length > DEEPEST)
      throw new Rejection(
        `The part “${part}” of the file is nested more than ${DEEPEST} levels deep.`,
        "too-deep",
      );
    if (++elements > MOST_ELEMENTS)
      throw new Rejection(`The part “${part}” of the file has more than two million elements.`, "too-large");
    const element = draftOf(tag);
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const addText = (words: string): void => {
    if (open.length > 1) open.at(-1)?.children.push(words);
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => open.pop());
  // In pieces, so that a limit is felt before all of the text has been gone through.
  for (let at = 0; at < text.length; at += CHUNK) parser.write(text.slice(at, at + CHUNK));
  parser.close();
  const root = top.children.find((node) => typeof node !== "string");
  if (root === undefined) throw new Rejection(`The part “${part}” of the file is empty.`, "damaged");
  return root;
}

function draftOf(tag: SaxesTagNS): Draft {
  const attributes = new Map(
    Object.values<SaxesAttributeNS>(tag.attributes).map(({ local, value }) => [local, value]),
  );
  return { name: tag.local, attributes, children: [] };
}

/** By byte order mark, else as the declaration says, else UTF-8. */
function decodeXml(bytes: Uint8Array): string {
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe ? "utf-16be" : null;
  const declared = DECLARED.exec(Buffer.from(bytes.subarray(0, 300)).toString("latin1"))?.[1];
  // What says that it is UTF-16 in letters of one byte is not.
  const label = marked ?? (declared === undefined || /^utf-?16/i.test(declared) ? "utf-8" : declared);
  return new TextDecoder(label, { fatal: true }).decode(bytes);
}
