import { ASIDES, type PaperParagraph, paperBlocks } from "#lib/corpus/formats/paper/paper.ts";
import { hintsOf } from "#lib/corpus/formats/paper/properties.ts";
import type { RawArticle } from "#lib/corpus/formats/raw-article.ts";
import type { XmlElement } from "#lib/corpus/formats/xml/parse-xml.ts";
import { readPart } from "#lib/corpus/formats/xml/read-part.ts";
import { allWithin, childOf, childrenOf, linesWithin, textWithin } from "#lib/corpus/formats/xml/walk-xml.ts";
import { openZip, type Zip } from "#lib/corpus/formats/zip/open-zip.ts";
import { Rejection } from "#lib/corpus/rejection.ts";
import { OdtStyles } from "./odt-styles.ts";
import { odtText } from "./odt-text.ts";
import { odtParagraphs } from "./odt-walk.ts";

/**
 * Reads a text of LibreOffice and its kin (OpenDocument 1.3, ISO 26300).
 *
 * @throws Rejection where it is no such file, is encrypted, or hides more than papers hold
 */
export async function parseOdt(bytes: Uint8Array): Promise<RawArticle> {
  const zip = await openZip(bytes);
  if (/encryption-data/.test(Buffer.from((await zip.read("META-INF/manifest.xml")) ?? []).toString("latin1")))
    throw new Rejection("The file is protected by a password; it should be saved without one.", "encrypted");
  const content = await readPart(zip, "content.xml");
  const body = childOf(content, "body");
  if (content === null || childOf(body, "text") === null)
    throw new Rejection(
      "The file holds no OpenDocument text; its name should end otherwise.",
      "wrong-ending",
    );
  const pages = await readPart(zip, "styles.xml");
  const styles = new OdtStyles([pages, content]);
  const texts = childrenOf(body)
    .filter(({ name }) => name === "text")
    .map(withoutChangeInfo);
  const headers = pages ? allWithin(pages, "master-page").flatMap(childrenOf) : [];
  const objects = await readObjects(zip);
  return {
    text: [
      ...[...texts, ...headers].map((part) => odtText(part, (node) => styles.hides(node))),
      ...objects,
    ].join("\n"),
    frontMatter: null,
    named: hintsOf(await readProperties(zip), "odt property"),
    blocks: paperBlocks([
      ...odtParagraphs(texts, styles),
      ...odtParagraphs(headers, styles).map((one) => ({ ...one, aside: ASIDES.header })),
      ...objects.map((text): PaperParagraph => ({ kind: "text", text, aside: ASIDES.chart })),
    ]),
    warnings: [],
  };
}

/** The words of charts, formulas and the like that the file holds as files of their own. */
async function readObjects(zip: Zip): Promise<string[]> {
  const names = zip.names.filter((name) => /^[^/]+\/content\.xml$/.test(name)).sort();
  const parts = await Promise.all(names.map((name) => readPart(zip, name)));
  return parts.flatMap((part) => (part ? linesWithin(part) : []));
}

async function readProperties(zip: Zip): Promise<{ title: string | null; author: string | null }> {
  const meta = await readPart(zip, "meta.xml");
  const said = (name: string) => textWithin((meta && allWithin(meta, name)[0]) ?? null) || null;
  return { title: said("title"), author: said("initial-creator") ?? said("creator") };
}

/** Without who changed what when, and who remarked: names and times that are no text. */
function withoutChangeInfo(node: XmlElement): XmlElement {
  const isOfAnnotation = node.name === "annotation";
  const children = node.children.filter(
    (child) =>
      typeof child === "string" ||
      !(
        child.name === "change-info" ||
        (isOfAnnotation && /^(?:creator|date|date-string|creator-initials)$/.test(child.name))
      ),
  );
  return {
    ...node,
    children: children.map((child) => (typeof child === "string" ? child : withoutChangeInfo(child))),
  };
}
