import type { Format } from "./raw-article.ts";

/** How the files with an ending are read. */
export interface FormatRow {
  /** Read in a process of its own, for such files can be made to take all memory or to crash what reads them. */
  readonly isIsolated: boolean;
  /** Loads the reader, some of which are large, when the first such file is met. */
  readonly load: () => Promise<Format>;
}

const plain = (load: FormatRow["load"]): FormatRow => ({ isIsolated: false, load: once(load) });
const isolated = (load: FormatRow["load"]): FormatRow => ({ isIsolated: true, load: once(load) });
const text = plain(async () => (await import("./text.ts")).parseText);
const markdown = plain(async () => (await import("./markdown.ts")).parseMarkdown);
const html = isolated(async () => (await import("./html/html.ts")).parseHtml);
const jsonl = isolated(async () => (await import("./tables/jsonl.ts")).parseJsonl);

/** The formats that are read, by the ending of the file's name. A new format is one file here and one row. */
const FORMATS: ReadonlyMap<string, FormatRow> = new Map([
  [".txt", text],
  [".md", markdown],
  [".markdown", markdown],
  [".html", html],
  [".htm", html],
  [".xhtml", html],
  [".pdf", isolated(async () => (await import("./pdf/pdf.ts")).parsePdf)],
  [".docx", isolated(async () => (await import("./docx/docx.ts")).parseDocx)],
  [".odt", isolated(async () => (await import("./odt/odt.ts")).parseOdt)],
  [".rtf", isolated(async () => (await import("./rtf/rtf.ts")).parseRtf)],
  [".epub", isolated(async () => (await import("./epub/epub.ts")).parseEpub)],
  [".csv", isolated(async () => (await import("./tables/csv.ts")).parseCsv)],
  [".tsv", isolated(async () => (await import("./tables/csv.ts")).parseCsv)],
  [".jsonl", jsonl],
  [".ndjson", jsonl],
]);

/** A module that is there is looked for all the same whenever it is imported, which takes as long as reading a small file. */
function once<Loaded>(load: () => Promise<Loaded>): () => Promise<Loaded> {
  let loaded: Promise<Loaded> | null = null;
  return () => {
    loaded ??= load();
    return loaded;
  };
}

/** The format of a file by its name, in any case; null where none reads it. */
export function formatOf(source: string): FormatRow | null {
  const name = source.slice(source.lastIndexOf("/") + 1);
  const dot = name.lastIndexOf(".");
  return dot < 0 ? null : (FORMATS.get(name.slice(dot).toLowerCase()) ?? null);
}

/** The endings that are read, for a sentence: ".txt, .md and .markdown". */
export function formatNames(): string {
  return new Intl.ListFormat("en-GB").format(FORMATS.keys());
}
