import { type Document, isMap, isScalar, isSeq, LineCounter, type Node } from "yaml";
import { parseYamlTree } from "#lib/text/parse-yaml.ts";
import { CorpusError } from "./corpus-error.ts";
import { MEGABYTE } from "./megabyte.ts";
import { COLUMN_NAMES, DEFAULT_SETTINGS, type ImportSettings } from "./settings.ts";

/** Where the settings of a corpus stand within its folder. */
export const SETTINGS_FILE = ".pilcrow/settings.yaml";

/** A slip in the settings file. It names line and field, and what would be right. */
export class SettingsError extends CorpusError {
  override readonly name = "SettingsError";
}

const LARGEST = MEGABYTE;
const MOST_ENTRIES = 10_000;
const KEYS = ["authors", "dates", "boilerplate", "columns", "epub", "limits"] as const;

/**
 * The settings that a file says, in YAML; what it leaves out is as in `DEFAULT_SETTINGS`.
 *
 * @throws SettingsError where anything in it is not understood
 */
export function parseSettings(text: string): ImportSettings {
  if (text.length > LARGEST) throw new SettingsError(`${SETTINGS_FILE} is larger than 1 MB.`);
  const lines = new LineCounter();
  const parsed = parseTree(text, lines);
  const [problem] = parsed.errors;
  if (problem) {
    const line = problem.linePos?.[0].line ?? 1;
    throw new SettingsError(
      `${SETTINGS_FILE}, line ${line}: ${problem.message.split("\n")[0]?.replace(/[\s.:]+$/, "")}.`,
    );
  }
  if (parsed.contents === null) return DEFAULT_SETTINGS;
  return new Reading(lines).settings(parsed.contents);
}

function parseTree(text: string, lines: LineCounter): Document.Parsed {
  try {
    return parseYamlTree(text, lines);
  } catch {
    throw new SettingsError(`${SETTINGS_FILE} is nested too deeply.`);
  }
}

/** One pass over the tree of the file. */
class Reading {
  private readonly lines: LineCounter;

  constructor(lines: LineCounter) {
    this.lines = lines;
  }

  settings(contents: Node): ImportSettings {
    const fields = this.fields(contents, "the file", KEYS);
    const { dateOrder, epub } = DEFAULT_SETTINGS;
    return {
      authors: this.aliases(fields.get("authors")),
      dateOrder:
        this.choice(fields.get("dates"), "dates", ["day-first", "month-first"] as const) ?? dateOrder,
      boilerplate: this.boilerplate(fields.get("boilerplate")),
      columns: this.columns(fields.get("columns")),
      epub: this.choice(fields.get("epub"), "epub", ["chapters", "book"] as const) ?? epub,
      limits: this.limits(fields.get("limits")),
    };
  }

  private aliases(node: Node | undefined): ImportSettings["authors"] {
    const entries = node ? this.entries(node, "authors") : [];
    return new Map(entries.map(([name, value]) => [name.toLowerCase(), this.text(value, `authors.${name}`)]));
  }

  private boilerplate(node: Node | undefined): ImportSettings["boilerplate"] {
    const fields = this.fields(node, "boilerplate", ["lines", "patterns"] as const);
    return {
      lines: this.texts(fields.get("lines"), "boilerplate.lines") ?? [],
      patterns: this.texts(fields.get("patterns"), "boilerplate.patterns") ?? [],
    };
  }

  private columns(node: Node | undefined): ImportSettings["columns"] {
    const fields = this.fields(node, "columns", COLUMN_NAMES);
    const named = COLUMN_NAMES.map(
      (name) => [name, this.texts(fields.get(name), `columns.${name}`)] as const,
    );
    const set = named.flatMap(([name, columns]) => (columns ? [[name, columns] as const] : []));
    return { ...DEFAULT_SETTINGS.columns, ...Object.fromEntries(set) };
  }

  private limits(node: Node | undefined): ImportSettings["limits"] {
    const fields = this.fields(node, "limits", ["megabytes", "seconds", "memory"] as const);
    const { megabytes, seconds, memory } = DEFAULT_SETTINGS.limits;
    return {
      megabytes: this.number(fields.get("megabytes"), "limits.megabytes", 1, 1000) ?? megabytes,
      seconds: this.number(fields.get("seconds"), "limits.seconds", 1, 3600) ?? seconds,
      memory: this.number(fields.get("memory"), "limits.memory", 256, 65_536) ?? memory,
    };
  }

  private fields<Key extends string>(
    node: Node | undefined,
    name: string,
    known: readonly Key[],
  ): ReadonlyMap<Key, Node> {
    const entries = node ? this.entries(node, name) : [];
    const isKnown = (key: string): key is Key => known.some((one) => one === key);
    return new Map(
      entries.map(([key, value]) => {
        if (!isKnown(key))
          throw this.fault(value, `“${key}” is no field of ${name}; there are ${known.join(", ")}`);
        return [key, value] as const;
      }),
    );
  }

  private entries(node: Node, name: string): (readonly [string, Node])[] {
    if (isScalar(node) && node.value === null) return [];
    if (!isMap(node)) throw this.fault(node, `${name} should be a list of “key: value” lines`);
    if (node.items.length > MOST_ENTRIES)
      throw this.fault(node, `${name} has more than ${MOST_ENTRIES} entries`);
    return node.items.map(
      ({ key, value }) =>
        [String(isScalar(key) ? (key.source ?? key.value) : key), (value ?? key) as Node] as const,
    );
  }

  private texts(node: Node | undefined, name: string): readonly string[] | null {
    if (!node || (isScalar(node) && node.value === null)) return null;
    if (!isSeq(node)) return [this.text(node, name)];
    return node.items.map((entry) => this.text(entry as Node, name));
  }

  private text(node: Node, name: string): string {
    const value = isScalar(node) && node.value !== null ? (node.source ?? node.value) : "";
    const text = typeof value === "string" ? value.trim() : "";
    if (text === "") throw this.fault(node, `${name} should be a line of text`);
    return text;
  }

  private choice<Choice extends string>(
    node: Node | undefined,
    name: string,
    choices: readonly Choice[],
  ): Choice | null {
    if (!node) return null;
    const chosen = choices.find((choice) => isScalar(node) && node.value === choice);
    if (!chosen) throw this.fault(node, `${name} should be ${choices.join(" or ")}`);
    return chosen;
  }

  private number(node: Node | undefined, name: string, least: number, most: number): number | null {
    if (!node) return null;
    const value = isScalar(node) ? node.value : null;
    if (typeof value !== "number" || !Number.isInteger(value) || value < least || value > most)
      throw this.fault(node, `${name} should be a whole number from ${least} to ${most}`);
    return value;
  }

  private fault(node: Node, what: string): SettingsError {
    const line = this.lines.linePos(node.range?.[0] ?? 0).line;
    return new SettingsError(`${SETTINGS_FILE}, line ${line}: ${what}.`);
  }
}
