import { namesNobody } from "#lib/corpus/formats/paper/properties.ts";
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
  /** Whether it is the table of contents, whose words stand in the chapters as well. */
  readonly isContents: boolean;
}

/** What a book says of itself, and its chapters in reading order. */
export interface EpubBook {
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly language: string | null;
  readonly chapters: readonly Chapter[];
  /** A sentence for each part of the reading order that is not read. */
  readonly problems: readonly string[];
}

interface Entry {
  readonly path: string;
  readonly type: string;
  readonly isContents: boolean;
}

const CONTAINER = "META-INF/container.xml";
const TEXT_TYPES = new Set(["application/xhtml+xml", "text/html", "text/x-oeb1-document"]);

/**
 * Reads what a book is made of (EPUB 3.3 and 2.0: container, package, spine). What the book keeps for those who ask for
 * it (`linear="no"`: notes, answers) has its place among the chapters; parts that the zip lacks stay, so that their loss
 * is told.
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
    authors: said("creator").filter((name) => !namesNobody(name)),
    language: said("language")[0] ?? null,
    ...spineOf(book, place),
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

function spineOf(book: XmlElement, place: string): Pick<EpubBook, "chapters" | "problems"> {
  const manifest = new Map(
    childrenOf(childOf(book, "manifest")).map(({ attributes }) => [
      attributes.get("id") ?? "",
      entryOf(attributes, place),
    ]),
  );
  const spine = childrenOf(childOf(book, "spine"));
  const chapters = new Map<string, Chapter>();
  const problems: string[] = [];
  for (const { attributes } of spine) {
    const id = attributes.get("idref") ?? "";
    const entry = manifest.get(id);
    if (entry && TEXT_TYPES.has(entry.type)) chapters.set(entry.path, { ...entry, id });
    else problems.push(unread(id, entry));
  }
  // Pages that only links lead to, and tables of contents, which stand in no order.
  for (const [id, entry] of manifest)
    if (TEXT_TYPES.has(entry.type) && !chapters.has(entry.path)) chapters.set(entry.path, { ...entry, id });
  return { chapters: [...chapters.values()], problems };
}

function unread(id: string, entry: Entry | undefined): string {
  const name = (entry?.path ?? id).slice(0, 100);
  const what = entry ? `is no page of text but ${entry.type || "of no type"}` : "is not among its parts";
  return `The book has “${name}” in its reading order, which ${what}; it was not read.`;
}

function entryOf(attributes: ReadonlyMap<string, string>, place: string): Entry {
  return {
    path: resolvePath(place, attributes.get("href") ?? ""),
    type: attributes.get("media-type") ?? "",
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
