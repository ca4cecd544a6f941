import { ASIDES, paperBlocks } from "#lib/corpus/formats/paper/paper.ts";
import { hintsOf } from "#lib/corpus/formats/paper/properties.ts";
import type { RawArticle } from "#lib/corpus/formats/raw-article.ts";
import type { XmlElement } from "#lib/corpus/formats/xml/parse-xml.ts";
import { readPart } from "#lib/corpus/formats/xml/read-part.ts";
import { childOf, childrenOf, textWithin } from "#lib/corpus/formats/xml/walk-xml.ts";
import { openZip, type Zip } from "#lib/corpus/formats/zip/open-zip.ts";
import { Rejection } from "#lib/corpus/rejection.ts";
import { DocxNotes, markOfNote } from "./docx-notes.ts";
import { DocxPieces } from "./docx-pieces.ts";
import { DocxRelations } from "./docx-relations.ts";
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
    .map((part) => docxText(part, parts.notes, (run, paragraph) => parts.styles.hides(run, paragraph)))
    .join("\n");
  const notes = parts.notes.all.map(({ number }) => markOfNote(number)).join(" ");
  return {
    text: [text, notes, parts.pieces.text].join("\n"),
    frontMatter: null,
    named: hintsOf(await readProperties(zip), "docx property"),
    blocks: paperBlocks(docxParagraphs(parts)),
    warnings: parts.pieces.warnings,
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
  const relations = await DocxRelations.read(zip, main);
  const partOf = (type: string) => readPart(zip, relations.nameOf(type, `${folder}${type}.xml`));
  return {
    document: withBodiesFirst(document),
    styles: new DocxStyles(await partOf("styles")),
    notes: new DocxNotes(await partOf("footnotes"), await partOf("endnotes")),
    pieces: await DocxPieces.read(zip, relations),
    beside: (
      await Promise.all(besideNames(zip, folder, relations).map((name) => besideOf(zip, name)))
    ).flat(),
  };
}

/** What stands before the text, such as words in the background of all pages, is not its beginning. */
function withBodiesFirst(document: XmlElement): XmlElement {
  const isBody = ({ name }: XmlElement) => name === "body";
  const all = childrenOf(document);
  return { ...document, children: [...all.filter(isBody), ...all.filter((one) => !isBody(one))] };
}

/** Headers, footers and remarks by what the text leads to, and by their usual names. */
function besideNames(zip: Zip, folder: string, { all }: DocxRelations): string[] {
  const usual = zip.names.filter((name) => name.startsWith(folder) && BESIDE.test(name.slice(folder.length)));
  const led = all.flatMap(({ type, name }) =>
    /^(?:header|footer|comments)$/.test(type) && name ? [name] : [],
  );
  return [...new Set([...usual, ...led])].sort();
}

async function besideOf(zip: Zip, name: string): Promise<DocxParts["beside"]> {
  const part = await readPart(zip, name);
  const isRemarks = part?.name === "comments" || /\/comments\d*\.xml$/.test(name);
  return part ? [{ part, aside: isRemarks ? ASIDES.comment : ASIDES.header }] : [];
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
