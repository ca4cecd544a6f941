import { bylineOf, type Design, type KnownArticle } from "./known-article.ts";
import { element, escapeMarkup } from "./markup.ts";
import type { PdfPrinter } from "./pdf-printer.ts";

interface PrintDesign {
  readonly name: string;
  readonly style: string;
  /** At the head of each page. */
  readonly header?: (known: KnownArticle) => string;
  /** A page number at the foot of each page. */
  readonly isNumbered?: boolean;
  readonly isHyphenated?: boolean;
  /** After every so many paragraphs the number of a page, as in a book that was scanned and set anew. */
  readonly numberEvery?: number;
}

const DESIGNS: readonly PrintDesign[] = [
  {
    name: "one column",
    style: `body { font: 11pt/1.35 serif } p { margin: 0 0 9pt } @page { margin: 25mm 22mm }`,
    isNumbered: true,
  },
  {
    name: "two columns, running headers",
    style: `body { font: 9.5pt/1.3 serif } main { columns: 2; column-gap: 8mm; text-align: justify } p { margin: 0 0 6pt }
      h1 { font-size: 20pt } @page { margin: 24mm 18mm }`,
    header: ({ title }) => title,
    isNumbered: true,
  },
  {
    name: "page numbers in the flow",
    style: `body { font: 10.5pt/1.4 sans-serif } p { margin: 0 0 10pt } .page { text-align: center } @page { margin: 20mm }`,
    numberEvery: 4,
  },
  {
    name: "indented, no gaps",
    style: `body { font: 11pt/1.3 serif; text-align: justify } p { margin: 0; text-indent: 14pt } .by { text-indent: 0; margin-bottom: 12pt }
      h1 + .by, .by + p { text-indent: 0 } @page { margin: 25mm 30mm }`,
    header: () => "The Harbour Review",
    isNumbered: true,
  },
  {
    name: "hyphenated, justified",
    style: `body { font: 10pt/1.3 serif } main { columns: 2; column-gap: 7mm; text-align: justify; hyphens: manual; hyphenate-character: "-" } p { margin: 0; text-indent: 10pt }
      .by { text-indent: 0 } @page { margin: 20mm }`,
    isNumbered: true,
    isHyphenated: true,
  },
];

/** The designs in which articles are printed, by a browser. */
export function pdfDesigns(printer: PdfPrinter): Design[] {
  return DESIGNS.map((design) => ({
    name: `pdf: ${design.name}`,
    ending: ".pdf",
    save: (known) =>
      printer.print(pageOf(known, design), design.header?.(known) ?? null, design.isNumbered ?? false),
  }));
}

function pageOf(known: KnownArticle, { style, isHyphenated, numberEvery }: PrintDesign): string {
  const byline = bylineOf(known);
  const head = [
    element("h1", known.title),
    byline ? element("p", byline, 'class="by"') : "",
    known.printedDate ? element("p", known.printedDate, 'class="by"') : "",
  ].join("\n");
  const paragraphs = known.paragraphs.map((text, at) => {
    const shown = `<p>${isHyphenated ? hyphenate(escapeMarkup(text)) : escapeMarkup(text)}</p>`;
    return numberEvery && at % numberEvery === numberEvery - 1
      ? `${shown}\n<p class="page">${at + 1}</p>`
      : shown;
  });
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><style>${style}</style></head><body>${head}<main>${paragraphs.join("\n")}</main></body></html>`;
}

/** Marks where a printer may part words: between two consonants that stand between vowels. */
function hyphenate(text: string): string {
  return text.replace(/[a-z]{6,}/g, (word) =>
    word.replace(/(?<=[a-z]{2})(?<=[aeiou][bcdfghklmnprstv])(?=[bcdfghklmnprstv][aeiou][a-z])/g, "\u00AD"),
  );
}
