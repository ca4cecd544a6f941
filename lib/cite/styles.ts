import { apa } from "./apa.ts";
import { bibtex } from "./bibtex.ts";
import { chicagoEntry, chicagoNote } from "./chicago.ts";
import type { Citation } from "./citation.ts";
import { cslJson } from "./csl-json.ts";
import { mla } from "./mla.ts";
import { htmlQuotation, markdownQuotation, plainQuotation } from "./quotation.ts";
import { ris } from "./ris.ts";

/** A way to cite, as a reader chooses and copies it. */
export interface CitationStyle {
  readonly name: string;
  readonly print: (citation: Citation) => string;
  /** Whether it is prose rather than a notation. */
  readonly isProse: boolean;
}

/** In the order in which readers are offered them. */
export const STYLES: readonly CitationStyle[] = [
  { name: "Chicago, note", print: chicagoNote, isProse: true },
  { name: "Chicago, bibliography", print: chicagoEntry, isProse: true },
  { name: "MLA", print: mla, isProse: true },
  { name: "APA", print: apa, isProse: true },
  { name: "Quotation, plain text", print: plainQuotation, isProse: true },
  { name: "Quotation, Markdown", print: markdownQuotation, isProse: false },
  { name: "Quotation, HTML", print: htmlQuotation, isProse: false },
  { name: "BibTeX", print: bibtex, isProse: false },
  { name: "RIS", print: ris, isProse: false },
  { name: "CSL-JSON", print: cslJson, isProse: false },
];

/** A file that a citation can be had as. */
export interface CitationFile {
  /** What follows the id in its address, with the point before it. */
  readonly ending: string;
  readonly name: string;
  readonly contentType: string;
  readonly print: (citation: Citation) => string;
}

/** In the order in which readers are offered them. */
export const FILES: readonly CitationFile[] = [
  { ending: ".bib", name: "BibTeX", contentType: "application/x-bibtex; charset=utf-8", print: bibtex },
  {
    ending: ".ris",
    name: "RIS",
    contentType: "application/x-research-info-systems; charset=utf-8",
    print: ris,
  },
  {
    ending: ".csl.json",
    name: "CSL-JSON",
    contentType: "application/vnd.citationstyles.csl+json; charset=utf-8",
    print: cslJson,
  },
  { ending: ".md", name: "Markdown", contentType: "text/markdown; charset=utf-8", print: markdownQuotation },
  { ending: ".txt", name: "plain text", contentType: "text/plain; charset=utf-8", print: plainQuotation },
];
