import { parseXml, type XmlElement } from "#lib/corpus/formats/xml/parse-xml.ts";
import { allWithin, childOf, childrenOf, textWithin } from "#lib/corpus/formats/xml/walk-xml.ts";
import type { Zip } from "#lib/corpus/formats/zip/open-zip.ts";
import { Rejection } from "#lib/corpus/rejection.ts";
import { collapse } from "#lib/corpus/white-space.ts";

/** A chapter as the book lists it. */
export interface Chapter {
  /** The name it has in the book, once each. */
  readonly id: string;
  /** Its part of the zip file. */
  readonly path: string;
}

/** What a book says of itself, and its chapters in reading order. */
export interface EpubBook {
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly language: string | null;
  readonly chapters: readonly Chapter[];
}

interface Entry {
  readonly path: string;
  readonly isText: boolean;
  readonly isContents: boolean;
}

const CONTAINER = "META-INF/container.xml";
const TEXT_TYPES = new Set(["application/xhtml+xml", "text/html", "text/x-oeb1-document"]);

/**
 * Reads what a book is made of (EPUB 3.3 and 2.0: container, package, spine). Tables of contents are no chapters, nor
 * is what the book sets outside its reading order; parts that the zip lacks stay, so that their loss is told.
 *
 * @throws Rejection where the file is no book
 */
export async function readBook(zip: Zip): Promise<EpubBook> {
  const place = await packagePath(zip);
  const bytes = await zip.read(place);
  if (bytes === null)
    throw new Rejection(
      `The file names “${place.slice(0, 100)}” as its package and has no such part.`,
      "damaged",
    );
  const book = parseXml(bytes, place);
  const metadata = childOf(book, "metadata");
  const said = (name: string) =>
    (metadata ? allWithin(metadata, name) : []).map((one) => collapse(textWithin(one))).filter(Boolean);
  return {
    title: said("title")[0] ?? null,
    authors: said("creator"),
    language: said("language")[0] ?? null,
    chapters: chaptersOf(book, place),
  };
}

async function packagePath(zip: Zip): Promise<string> {
  const bytes = await zip.read(CONTAINER);
  const roots = bytes === null ? [] : allWithin(parseXml(bytes, CONTAINER), "rootfile");
  const path = roots[0]?.attributes.get("full-path") ?? zip.names.find((name) => name.endsWith(".opf"));
  if (path === undefined)
    throw new Rejection(
      "The file is a zip file without a book in it; its name should end otherwise.",
      "wrong-ending",
    );
  return path;
}

function chaptersOf(book: XmlElement, place: string): Chapter[] {
  const manifest = new Map(
    childrenOf(childOf(book, "manifest")).map(({ attributes }) => [
      attributes.get("id") ?? "",
      entryOf(attributes, place),
    ]),
  );
  const spine = childrenOf(childOf(book, "spine"));
  const chapters = new Map<string, Chapter>();
  for (const { attributes } of spine) {
    const id = attributes.get("idref") ?? "";
    const entry = manifest.get(id);
    if (entry?.isText && !entry.isContents && attributes.get("linear") !== "no")
      chapters.set(entry.path, { id, path: entry.path });
  }
  return [...chapters.values()];
}

function entryOf(attributes: ReadonlyMap<string, string>, place: string): Entry {
  return {
    path: resolvePath(place, attributes.get("href") ?? ""),
    isText: TEXT_TYPES.has(attributes.get("media-type") ?? ""),
    isContents: (attributes.get("properties") ?? "").split(/\s+/).includes("nav"),
  };
}

/** A reference within the zip, from the folder of the part that makes it. What leads out of the zip finds nothing. */
function resolvePath(from: string, reference: string): string {
  const steps = from.split("/").slice(0, -1);
  for (const step of decoded(reference.replace(/#.*$/s, "")).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

function decoded(reference: string): string {
  try {
    return decodeURIComponent(reference);
  } catch {
    return reference;
  }
}
