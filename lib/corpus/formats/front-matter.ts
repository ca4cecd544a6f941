import { hasWord } from "#lib/corpus/sentence.ts";
import { parseYaml } from "#lib/text/parse-yaml.ts";

/** The metadata block at the head of a file, between lines of three hyphens. */
export interface FrontMatter {
  /** As written in the file. */
  readonly raw: string;
  /** Values by key in lower case. Null where the block could not be read; then `problem` says why. */
  readonly values: ReadonlyMap<string, unknown> | null;
  readonly problem: string | null;
}

/** A file with its front matter taken off; `firstLine` is the line of the file on which the body begins. */
export interface SplitText {
  readonly frontMatter: FrontMatter | null;
  readonly body: string;
  readonly firstLine: number;
}

const OPENING = /^\uFEFF?---[ \t]*\n/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/m;
const FIRST_KEY =
  /^(?:[ \t]*(?:#[^\n]*)?\n)*[ \t]*(?:\{[ \t]*)?["']?[\p{L}_][\p{L}\p{N}_.-]{0,40}(?: [\p{L}\p{N}_.-]{1,40}){0,2}["']?[ \t]*:/u;
const LARGEST = 64 * 1024;

/** Takes the front matter off a file. Text between two ornamental rules is not front matter and stays in the body. */
export function splitFrontMatter(text: string): SplitText {
  const whole = { frontMatter: null, body: text, firstLine: 1 };
  const opening = OPENING.exec(text)?.[0];
  const closing = opening === undefined ? null : CLOSING.exec(text.slice(opening.length));
  if (opening === undefined || closing === null) return whole;
  const yaml = text.slice(opening.length, opening.length + closing.index);
  const raw = text.slice(0, opening.length + closing.index + closing[0].length);
  const frontMatter = parseFrontMatter(raw, yaml);
  if (frontMatter === null) return whole;
  return { frontMatter, body: text.slice(raw.length), firstLine: raw.split("\n").length };
}

/** Null where the block holds no keys, so that it is no front matter but text between two ornamental rules. */
function parseFrontMatter(raw: string, yaml: string): FrontMatter | null {
  if (yaml.trim() === "") return { raw, values: new Map(), problem: null };
  if (hasWord(yaml) && !FIRST_KEY.test(yaml.slice(0, LARGEST))) return null;
  if (Buffer.byteLength(yaml) > LARGEST) return fault(raw, "it is larger than 64 KiB");
  try {
    const values = parseYaml(yaml);
    if (!(values instanceof Map)) return null;
    return { raw, values: byLowerKey(values), problem: null };
  } catch (error) {
    return fault(raw, reasonOf(error));
  }
}

function byLowerKey(values: ReadonlyMap<unknown, unknown>): ReadonlyMap<string, unknown> {
  return new Map([...values].map(([key, value]) => [String(key).toLowerCase(), value]));
}

function fault(raw: string, why: string): FrontMatter {
  return {
    raw,
    values: null,
    problem: `The front matter could not be read and was left out: ${why}. It should be a list of “key: value” lines.`,
  };
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  // The parser passes on a stack that overflowed as an error of its own.
  if (error instanceof RangeError || message.startsWith("Maximum call stack"))
    return "it is nested too deeply";
  return (message.split("\n")[0] ?? "").replace(/[\s.:]+$/, "");
}
