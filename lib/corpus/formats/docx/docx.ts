import { paperBlocks } from "#lib/corpus/formats/paper/paper.ts";
import { hintsOf } from "#lib/corpus/formats/paper/properties.ts";
import type { RawArticle } from "#lib/corpus/formats/raw-article.ts";
import { readPart } from "#lib/corpus/formats/xml/read-part.ts";
import { childOf, childrenOf, textWithin } from "#lib/corpus/formats/xml/walk-xml.ts";
import { openZip, type Zip } from "#lib/corpus/formats/zip/open-zip.ts";
import { Rejection } from "#lib/corpus/rejection.ts";
import { DocxNotes, markOfNote } from "./docx-notes.ts";
import { DocxStyles } from "./docx-styles.ts";
import { docxText } from "./docx-text.ts";
import { type DocxParts, docxParagraphs } from "./docx-walk.ts";

const BESIDE = /^(?:header|footer|comments)\d*\.xml$/;
const USUAL = "word/document.xml";

/**
 * Reads a Word file (ECMA-376, WordprocessingML). Headings, lists and quotes are told by styles and outline levels,
 * and by their look where no style says; what is deleted, hidden, remarked or stands on every page is set aside.
 *
 * @throws Rejection where it is no such file, or hides more than papers hold
 */
export async function parseDocx(bytes: Uint8Array): Promise<RawArticle> {
  const zip = await openZip(bytes);
  const parts = await readParts(zip);
  const text = [
    parts.document,
    ...parts.beside.map(({ part }) => part),
    ...parts.notes.all.map(({ element }) => element),
  ]
    .map((part) => docxText(part, parts.notes))
    .join("\n");
  const notes = parts.notes.all.map(({ number }) => markOfNote(number)).join(" ");
  return {
    text: `${text}\n${notes}`,
    frontMatter: null,
    named: hintsOf(await readProperties(zip), "docx property"),
    blocks: paperBlocks(docxParagraphs(parts)),
    warnings: [],
  };
}

async function readParts(zip: Zip): Promise<DocxParts> {
  const main = await mainPartOf(zip);
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const document = await readPart(zip, main);
  if (document === null)
    throw new Rejection(
      "The file is a zip file without a Word document in it; its name should end otherwise.",
      "wrong-ending",
    );
  const beside = zip.names.filter(
    (name) => name.startsWith(folder) && BESIDE.test(name.slice(folder.length)),
  );
  return {
    document: childOf(document, "body") ?? document,
    styles: new DocxStyles(await readPart(zip, `${folder}styles.xml`)),
    notes: new DocxNotes(
      await readPart(zip, `${folder}footnotes.xml`),
      await readPart(zip, `${folder}endnotes.xml`),
    ),
    beside: (await Promise.all(beside.sort().map((name) => besideOf(zip, name, folder)))).flat(),
  };
}

async function besideOf(zip: Zip, name: string, folder: string): Promise<DocxParts["beside"]> {
  const part = await readPart(zip, name);
  return part ? [{ name: name.slice(folder.length), part }] : [];
}

/** Where the text stands is told by the relations of the zip as a whole. */
async function mainPartOf(zip: Zip): Promise<string> {
  const relations = childrenOf(await readPart(zip, "_rels/.rels"));
  const main = relations.find(({ attributes }) => attributes.get("Type")?.endsWith("/officeDocument"));
  const target = main?.attributes.get("Target")?.replace(/^\//, "");
  return target?.endsWith(".xml") && !/(?:^|\/)(?:workbook|presentation)\.xml$/.test(target) ? target : USUAL;
}

async function readProperties(zip: Zip): Promise<{ title: string | null; author: string | null }> {
  const core = await readPart(zip, "docProps/core.xml");
  const said = (name: string) => textWithin(childOf(core, name)) || null;
  return { title: said("title"), author: said("creator") };
}
