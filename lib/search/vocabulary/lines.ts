import { readFileSync } from "node:fs";
import { join } from "node:path";

/** So many lines are put together at a time: each would take far more room by itself. */
const AT_ONCE = 1000;

/** Lines of a file of the vocabulary. None of its texts has a line break in it. */
export function printLines(lines: Iterable<string>): string {
  const pieces: string[] = [];
  let pending: string[] = [];
  for (const line of lines) {
    if (pending.push(line) < AT_ONCE) continue;
    pieces.push(`${pending.join("\n")}\n`);
    pending = [];
  }
  const rest = pending.map((line) => `${line}\n`);
  return [...pieces, ...rest].join("");
}

/** The lines of a text as they lie there: hundreds of thousands of strings would take far more room, and time to make. */
export class Lines {
  readonly #text: string;
  /** Where each line starts, and where one more would. */
  readonly #starts: Uint32Array;

  /** @param text as {@link printLines} makes it */
  constructor(text: string) {
    this.#text = text;
    this.#starts = startsOf(text);
  }

  static read(folder: string, name: string): Lines {
    return new Lines(readFileSync(join(folder, name), "utf8"));
  }

  get count(): number {
    return this.#starts.length - 1;
  }

  /** The line at a place, "" where there is none. */
  at(place: number): string {
    return this.#text.slice(this.#starts[place], (this.#starts[place + 1] ?? 1) - 1);
  }

  all(): string[] {
    return Array.from({ length: this.count }, (_, at) => this.at(at));
  }

  /** The place of a text among sorted lines, or where it would stand. */
  lowerBound(text: string): number {
    return this.#firstWhere((line) => line >= text);
  }

  /** Where the sorted lines that begin so end. */
  endOf(prefix: string): number {
    return this.#firstWhere((line) => line >= prefix && !line.startsWith(prefix));
  }

  /** The place of a text among sorted lines, or null. */
  find(text: string): number | null {
    const at = this.lowerBound(text);
    return at < this.count && this.at(at) === text ? at : null;
  }

  /** Places of the lines of which some word, parted by a space from the one before, begins the text; ascending. */
  *withWordsFrom(text: string): Generator<number> {
    if (text.includes("\n")) return;
    for (let found = this.#text.indexOf(text); found >= 0; ) {
      const isStart = found === 0 || " \n".includes(this.#text.charAt(found - 1));
      const line = this.#lineOf(found);
      if (line >= this.count) return; // behind the last line
      if (isStart) yield line;
      found = this.#text.indexOf(text, isStart ? this.#starts[line + 1] : found + 1);
    }
  }

  #lineOf(offset: number): number {
    return firstTrue(this.count, (at) => (this.#starts[at + 1] ?? 0) > offset);
  }

  #firstWhere(isThere: (line: string) => boolean): number {
    return firstTrue(this.count, (at) => isThere(this.at(at)));
  }
}

function startsOf(text: string): Uint32Array {
  let count = 0;
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) count++;
  const starts = new Uint32Array(count + 1);
  for (let line = 1, start = 0; line <= count; line++) {
    start = text.indexOf("\n", start) + 1;
    starts[line] = start;
  }
  return starts;
}

/** The first of so many whole numbers for which it is true, where it stays true from there on; the count where there is none. */
function firstTrue(count: number, isTrue: (at: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isTrue(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
