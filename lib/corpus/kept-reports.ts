import { bySource } from "./list-corpus.ts";
import type { FileReport } from "./report.ts";
import type { TextKeeper } from "./text-keeper.ts";

/** Where what became of a file is kept. */
export interface KeptReport {
  readonly source: string;
  readonly place: number;
}

/** @param texts keeps it */
export function keepReport(texts: TextKeeper, report: FileReport): KeptReport {
  const source = structuredClone(report.source); // it may be cut out of a text that would stay with it
  return { source, place: texts.keep(JSON.stringify(report)) };
}

/** What became of files, in the order of their sources; each is read where it is kept whenever it is come to. */
export class KeptReports implements Iterable<FileReport> {
  readonly #texts: TextKeeper;
  readonly #kept: readonly KeptReport[];

  constructor(texts: TextKeeper, kept: readonly KeptReport[]) {
    this.#texts = texts;
    this.#kept = [...kept].sort(bySource);
  }

  *[Symbol.iterator](): Generator<FileReport> {
    for (const { place } of this.#kept) yield JSON.parse(this.#texts.read(place)) as FileReport;
  }
}
