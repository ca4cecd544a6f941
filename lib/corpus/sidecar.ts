import { globTest } from "#lib/text/glob.ts";
import { parseYaml } from "#lib/text/parse-yaml.ts";
import { decode } from "./formats/decode.ts";
import type { Named } from "./formats/raw-article.ts";
import { BETWEEN_AUTHORS, BETWEEN_TAGS, columnName, readTable } from "./formats/tables/read-table.ts";
import { MEGABYTE } from "./megabyte.ts";
import type { GivenMetadata } from "./metadata.ts";
import { Rejection } from "./rejection.ts";
import { collapse } from "./white-space.ts";

/** What an owner says of the files beside it and below: in each entry of one file, or of all that fit a glob. */
export interface Sidecar {
  readonly source: string;
  readonly entries: readonly SidecarEntry[];
  readonly warnings: readonly string[];
}

export interface SidecarEntry {
  /** A path from the folder of the sidecar, or a glob. */
  readonly file: string;
  readonly isGlob: boolean;
  readonly fits: (path: string) => boolean;
  readonly given: GivenMetadata;
}

const FIELDS: ReadonlyMap<string, "title" | "authors" | "date" | "outlet" | "url" | "language" | "tags"> =
  new Map([
    ["title", "title"],
    ["author", "authors"],
    ["authors", "authors"],
    ["date", "date"],
    ["source", "outlet"],
    ["url", "url"],
    ["language", "language"],
    ["tags", "tags"],
  ]);
const FIELD_NAMES = "title, authors, date, source, url, language and tags";
/** In megabytes: a sidecar is read whole, and before all else. */
const LARGEST = { yaml: 1, csv: 10 } as const;

/** Whether a file may be a sidecar, by its name. A table that names no files is an archive of its own all the same. */
export function isSidecarName(name: string): boolean {
  return /^articles\.(?:csv|ya?ml)$/i.test(name);
}

/**
 * Reads `articles.csv` or `articles.yaml`; null where a table has no column “file”, so that it holds articles itself.
 *
 * @throws Rejection where it cannot be read
 */
export function parseSidecar(source: string, bytes: Uint8Array): Sidecar | null {
  const { text, warnings } = decode(bytes);
  const isTable = /\.csv$/i.test(source);
  if (isTable && !readTable(headerOf(text)).columns.includes("file")) return null;
  refuseLarge(bytes, isTable ? LARGEST.csv : LARGEST.yaml);
  const rows = isTable ? tableRows(text, warnings) : yamlRows(text);
  const told = [...warnings, ...rows.flatMap(({ problem }) => (problem === null ? [] : [problem]))];
  return { source, entries: rows.map((row) => entryOf(row, source, told)), warnings: told };
}

interface Row {
  readonly file: string;
  readonly fields: ReadonlyMap<string, unknown>;
  readonly problem: string | null;
}

/** The first line with a word, which names the columns. */
const headerOf = (text: string): string => /[^\n]*[\p{L}\p{N}][^\n]*/u.exec(text)?.[0] ?? "";

function refuseLarge(bytes: Uint8Array, megabytes: number): void {
  if (bytes.length > megabytes * MEGABYTE)
    throw new Rejection(
      `The file has ${Math.ceil(bytes.length / MEGABYTE)} MB; one that describes articles should have at most ${megabytes} MB, and may be parted among folders.`,
      "too-large",
    );
}

function tableRows(text: string, warnings: readonly string[]): Row[] {
  return readTable(text).rows.map(({ cells }) =>
    cells instanceof Rejection
      ? { file: "", fields: new Map(), problem: [...warnings, cells.message].at(-1) ?? null }
      : { file: (cells.get("file") ?? "").trim(), fields: cells, problem: null },
  );
}

/** A map of file names, or a list of entries with a `file` each. */
function yamlRows(text: string): Row[] {
  const plain = readYaml(text);
  if (plain instanceof Map) return [...plain].map(([file, entry]) => row(String(file), entry));
  if (Array.isArray(plain))
    return plain.map((entry: unknown) =>
      row(entry instanceof Map ? String(entry.get("file") ?? "") : "", entry),
    );
  throw new Rejection("The file should name files, with “title: …” and the like below each.", "damaged");
}

function readYaml(text: string): unknown {
  try {
    return parseYaml(text);
  } catch (error) {
    const why = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    throw new Rejection(
      `The file is no YAML that can be read: ${why.replace(/[\s.:]+$/, "")}. It should name files, with “title: …” and the like below each.`,
      "damaged",
    );
  }
}

function row(file: string, entry: unknown): Row {
  if (!(entry instanceof Map))
    return {
      file: "",
      fields: new Map(),
      problem: `The entry “${file.slice(0, 60)}” should have lines such as “title: …” below it.`,
    };
  return {
    file,
    fields: new Map([...entry].map(([key, value]) => [columnName(String(key)), value])),
    problem: null,
  };
}

function entryOf({ file, fields, problem }: Row, source: string, warnings: string[]): SidecarEntry {
  const given: Record<string, Named | Named<readonly string[]>> = {};
  const from = source.slice(source.lastIndexOf("/") + 1);
  for (const [name, value] of fields) {
    const field = FIELDS.get(name);
    if (field === undefined) {
      if (name !== "file") warnOnce(warnings, `“${name}” is not used; there are file, ${FIELD_NAMES}.`);
      continue;
    }
    const texts = listOf(value, field);
    const [text = ""] = texts;
    if (text !== "")
      given[field] = field === "authors" || field === "tags" ? { value: texts, from } : { value: text, from };
  }
  if (file === "" && problem === null) warnings.push("An entry names no file; it should have one in “file”.");
  return { file: file.normalize(), isGlob: /[*?]/.test(file), fits: fitting(file.normalize()), given };
}

function warnOnce(warnings: string[], warning: string): void {
  if (!warnings.includes(warning)) warnings.push(warning);
}

function fitting(file: string): (path: string) => boolean {
  return /[*?]/.test(file) ? globTest(file) : (path) => path === file;
}

function listOf(value: unknown, field: string): string[] {
  const entries: readonly unknown[] = Array.isArray(value) ? value : [value];
  const separator = field === "authors" ? BETWEEN_AUTHORS : field === "tags" ? BETWEEN_TAGS : null;
  return entries
    .filter((entry) => entry !== null && entry !== undefined && typeof entry !== "object")
    .flatMap((entry) => (separator ? String(entry).split(separator) : [String(entry)]))
    .map(collapse)
    .filter((entry) => entry !== "");
}
