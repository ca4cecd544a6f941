/** A line to be drawn: its place in points from the left and the top of the page. */
export interface DrawnLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly isBold?: boolean;
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
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [] >> >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
    `<< ${info} >>`,
    ...pages.flatMap((lines, at) => [
      pageObject(first + at * 2 + 1, annotations[at] ?? []),
      streamObject(lines),
    ]),
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

function pageObject(contents: number, annotations: readonly string[]): string {
  return `<< /Annots [${annotations.join(" ")}] /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Contents ${contents} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>`;
}

function streamObject(lines: readonly DrawnLine[]): string {
  const drawn = lines.map(({ text, x, y, size = 10, isBold = false }) => {
    const written = text.replace(/[\\()]/g, "\\$&");
    return `BT /F${isBold ? 2 : 1} ${size} Tf ${x} ${HEIGHT - y} Td (${written}) Tj ET`;
  });
  const stream = drawn.join("\n");
  return `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`;
}
