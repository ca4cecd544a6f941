import type { Zip } from "#lib/corpus/formats/zip/open-zip.ts";
import { parseXml, type XmlElement } from "./parse-xml.ts";

/**
 * A part of a zip file as a tree; null where there is none of that name.
 *
 * @throws Rejection where it is no XML
 */
export async function readPart(zip: Zip, name: string): Promise<XmlElement | null> {
  const bytes = await zip.read(name);
  return bytes && parseXml(bytes, name);
}
