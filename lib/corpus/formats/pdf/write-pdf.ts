/** A line to be drawn: its place in points from the left and the top of the page. */
export interface DrawnLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly isBold?: boolean;
  /** The block that it is tagged as a part of, and the role of that. In a file all lines have one, or none. */
  readonly tag?: { readonly role: string; readonly block: number };
}

const HEIGHT = 800;
const WIDTH = 600;

/**
 * A PDF file (1.4) with lines of Latin letters at given places, for tests.
 *
 * @param annotations those of each page, as dictionaries
 */
export function writePdf(
  pages: readonly (readonly DrawnLine[])[],
  info = "",
  annotations: readonly (readonly string[])[] = [],
): Buffer {
  const first = 6;
  const kids = pages.map((_, at) => `${first + at * 2} 0 R`).join(" ");
  const root = first + pages.length * 2;
  const tags = structureObjects(pages, root, first);
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [] >> ${tags.length > 0 ? `/MarkInfo << /Marked true >> /StructTreeRoot ${root} 0 R` : ""} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
    `<< ${info} >>`,
    ...pages.flatMap((lines, at) => [
      pageObject(first + at * 2 + 1, annotations[at] ?? [], at),
      streamObject(lines),
    ]),
    ...tags,
  ];
  let file = "%PDF-1.4\n";
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 5 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file + table + trailer, "latin1");
}

function pageObject(contents: number, annotations: readonly string[], at: number): string {
  return `<< /StructParents ${at} /Annots [${annotations.join(" ")}] /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Contents ${contents} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>`;
}

function streamObject(lines: readonly DrawnLine[]): string {
  const drawn = lines.map(({ text, x, y, size = 10, isBold = false, tag }, at) => {
    const written = text.replace(/[\\()]/g, "\\$&");
    const shown = `BT /F${isBold ? 2 : 1} ${size} Tf ${x} ${HEIGHT - y} Td (${written}) Tj ET`;
    return tag ? `/${tag.role} << /MCID ${at} >> BDC ${shown} EMC` : shown;
  });
  const stream = drawn.join("\n");
  return `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`;
}

/** The root of the structure and its blocks, each with the lines that are tagged as its parts; nothing without tags. */
function structureObjects(
  pages: readonly (readonly DrawnLine[])[],
  root: number,
  firstPage: number,
): string[] {
  const blocks = [...new Set(pages.flat().flatMap(({ tag }) => (tag ? [tag.block] : [])))];
  if (blocks.length === 0) return [];
  const numberOf = (block: number | undefined) => `${root + 1 + blocks.indexOf(block ?? 0)} 0 R`;
  const parents = pages.map(
    (lines, at) => `${at} [${lines.map(({ tag }) => numberOf(tag?.block)).join(" ")}]`,
  );
  const elements = blocks.map((block) => {
    const parts = pages.flatMap((lines, page) =>
      lines.flatMap(({ tag }, at) =>
        tag?.block === block ? [`<< /Type /MCR /Pg ${firstPage + page * 2} 0 R /MCID ${at} >>`] : [],
      ),
    );
    const role = pages.flat().find(({ tag }) => tag?.block === block)?.tag?.role;
    return `<< /Type /StructElem /S /${role} /P ${root} 0 R /K [${parts.join(" ")}] >>`;
  });
  const kids = blocks.map(numberOf).join(" ");
  return [
    `<< /Type /StructTreeRoot /K [${kids}] /ParentTree << /Nums [${parents.join(" ")}] >> >>`,
    ...elements,
  ];
}
