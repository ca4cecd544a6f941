import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readCorpus } from "../../corpus/read-corpus.ts";
import { compare, type Imported, sum } from "./compare.ts";
import { HTML_DESIGNS } from "./html-designs.ts";
import type { Design, KnownArticle, SavedArticle } from "./known-article.ts";
import { IMPORT_FOLDER, knownArticles } from "./known-articles.ts";
import { PAPER_DESIGNS } from "./paper-designs.ts";
import { pdfDesigns } from "./pdf-designs.ts";
import { PdfPrinter } from "./pdf-printer.ts";
import { hasPdfToText, paragraphsByPdfToText } from "./pdf-to-text.ts";
import { type Figures, printFigures } from "./print-figures.ts";
import { TEXT_DESIGNS } from "./text-designs.ts";

/*
 * npm run bench:import -- [--articles 25] [--only pdf] [--tagged]
 *
 * How well articles come back: texts whose paragraphs are known are saved in every format, imported, and compared.
 * --articles is the number of addresses and of news; --only keeps the designs whose name holds a word; --tagged has PDFs say which paragraphs they have. The files stay
 * in .bench/import, so that one can be looked at; a line for each article that came back changed is in worst.txt there.
 */

const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "25" },
    only: { type: "string", default: "" },
    tagged: { type: "boolean", default: false },
  },
});

const printer = await PdfPrinter.start(values.tagged);
const known = await knownArticles(Number(values.articles));
const worst: string[] = [];
rmSync(IMPORT_FOLDER, { recursive: true, force: true });
const designs = [...pdfDesigns(printer), ...HTML_DESIGNS, ...PAPER_DESIGNS, ...TEXT_DESIGNS].filter(
  ({ name }) => name.includes(values.only),
);
const figures: Figures[] = [];
for (const design of designs) figures.push(...(await measure(design, known)));
await printer.stop();
writeFileSync(join(IMPORT_FOLDER, "worst.txt"), worst.join("\n"));
console.log(printFigures(figures));

async function measure(design: Design, articles: readonly KnownArticle[]): Promise<Figures[]> {
  const saved: SavedArticle[] = [];
  for (const one of articles)
    saved.push({ known: one, file: `${one.name}${design.ending}`, bytes: await design.save(one) });
  const started = performance.now();
  const imported = await importAll(keep(design, saved));
  const seconds = (performance.now() - started) / 1000;
  const comparisons = saved.map((one) => compare(one.known, imported.get(one.file) ?? null));
  note(design, saved, comparisons);
  const megabytes = saved.reduce((total, { bytes }) => total + bytes.length, 0) / 1e6;
  const own = { name: design.name, counts: sum(comparisons), seconds, megabytes };
  return design.ending === ".pdf" && hasPdfToText() ? [own, byPdfToText(design, saved)] : [own];
}

/** What the import makes of a folder, by the names of its files; each holds one article. */
async function importAll(folder: string): Promise<Map<string, Imported>> {
  const { articles } = await readCorpus(folder);
  return new Map(
    articles.map((article) => [
      article.source.replace(/#.*$/, ""),
      { ...article, paragraphs: article.paragraphs.map(({ text }) => text) },
    ]),
  );
}

function byPdfToText(design: Design, saved: readonly SavedArticle[]): Figures {
  const counts = sum(
    saved.map((one) =>
      compare(one.known, {
        title: "",
        authors: [],
        date: null,
        paragraphs: paragraphsByPdfToText(one.bytes),
      }),
    ),
  );
  return { name: `pdftotext, ${design.name}`, counts, seconds: 0, megabytes: 0 };
}

/** Writes the files of a design to a folder of their own, and says which. */
function keep(design: Design, saved: readonly SavedArticle[]): string {
  const folder = join(IMPORT_FOLDER, design.name.toLowerCase().replace(/[^a-z\d]+/g, "-"));
  mkdirSync(folder, { recursive: true });
  for (const { file, bytes } of saved) writeFileSync(join(folder, file), bytes);
  return folder;
}

function note(
  design: Design,
  saved: readonly SavedArticle[],
  comparisons: readonly ReturnType<typeof compare>[],
): void {
  for (const [
    at,
    { words, boundaries, titles, authors, authorsNamed, dates, datesNamed },
  ] of comparisons.entries()) {
    const lost = words.known - words.right;
    const added = words.found - words.right;
    const missed = boundaries.known - boundaries.right;
    const extra = boundaries.found - boundaries.right;
    const isSame =
      lost + added + missed + extra === 0 && titles === 1 && authors === authorsNamed && dates === datesNamed;
    if (!isSame)
      worst.push(
        `${design.name}\t${saved[at]?.file}\twords -${lost} +${added}\tends -${missed} +${extra}\ttitle ${titles} authors ${authors}/${authorsNamed} date ${dates}/${datesNamed}`,
      );
  }
}
