import { posix } from "node:path";
import { readPart } from "#lib/corpus/formats/xml/read-part.ts";
import { childrenOf } from "#lib/corpus/formats/xml/walk-xml.ts";
import type { Zip } from "#lib/corpus/formats/zip/open-zip.ts";

/** Where a part of the file says that another one stands. */
interface Relation {
  readonly id: string;
  /** The last word of its type: `header`, `footnotes`, `chart`. */
  readonly type: string;
  /** Its name in the zip file; null where it stands outside of the file, and is never opened. */
  readonly name: string | null;
}

/** The parts that the text of a docx file leads to; programs may call them as they like. */
export class DocxRelations {
  readonly all: readonly Relation[];

  private constructor(all: readonly Relation[]) {
    this.all = all;
  }

  /** @param part name of the part whose relations they are */
  static async read(zip: Zip, part: string): Promise<DocxRelations> {
    const { dir, base } = posix.parse(part);
    const found = childrenOf(await readPart(zip, posix.join(dir, "_rels", `${base}.rels`)));
    return new DocxRelations(
      found.map(({ attributes }) => {
        const target = attributes.get("Target") ?? "";
        const isOutside = attributes.get("TargetMode") === "External";
        return {
          id: attributes.get("Id") ?? "",
          type: (attributes.get("Type") ?? "").replace(/^.*\//, ""),
          name: isOutside ? null : target.startsWith("/") ? target.slice(1) : posix.join(dir, target),
        };
      }),
    );
  }

  /** The name of the one part of a type, or what it usually is. */
  nameOf(type: string, usual: string): string {
    return this.all.find((one) => one.type === type)?.name ?? usual;
  }
}
