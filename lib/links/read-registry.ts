import { createReadStream } from "node:fs";
import { parseRecord, type RegistryRecord } from "./record.ts";
import { Registry } from "./registry.ts";
import { RegistryError } from "./registry-error.ts";

/** So many bytes are read at once. */
const CHUNK = 1024 * 1024;
const LINE_END = 10;

/**
 * Reads a registry file, in whatever order its lines stand. A missing file is an empty registry. What a crash left
 * half-written is passed over, be it a last line or a build without its end: nothing was published under it.
 *
 * @throws RegistryError for any other line that is no record, since its links would break unseen
 */
export async function readRegistry(path: string): Promise<Registry> {
  const registry = new Registry();
  const batches = new Batches();
  for await (const record of recordsOf(path)) {
    for (const whole of batches.take(record)) registry.remember(whole);
  }
  return registry;
}

/**
 * The records of a registry file, in the order of its lines, those of builds that were cut off among them.
 *
 * @throws RegistryError as readRegistry
 */
export async function* recordsOf(path: string): AsyncGenerator<RegistryRecord> {
  let [number, unread] = [0, 0];
  for await (const line of linesOf(path)) {
    number++;
    if (unread > 0) throw new RegistryError(damaged(path, unread)); // not the last line
    const record = parseRecord(line);
    if (record) yield record;
    else if (line.trim()) unread = number;
  }
}

/** Holds back the records of a build until they are all there. */
export class Batches {
  readonly #pending = new Map<string, RegistryRecord[]>();
  readonly #wanted = new Map<string, number>();

  /** @returns the records that are certain now; each is given once */
  take(record: RegistryRecord): readonly RegistryRecord[] {
    const { time } = record;
    if (time === "" || this.#isWhole(time)) return [record];
    const pending = this.#pending.get(time) ?? [];
    this.#pending.set(time, pending);
    if (record.kind === "build") this.#wanted.set(time, record.records);
    else pending.push(record);
    if (!(pending.length >= (this.#wanted.get(time) ?? Number.POSITIVE_INFINITY))) return [];
    this.#pending.set(time, []);
    this.#wanted.set(time, 0);
    return [{ time, kind: "build", records: pending.length }, ...pending];
  }

  #isWhole(time: string): boolean {
    return this.#wanted.get(time) === 0;
  }
}

const damaged = (path: string, line: number) =>
  `The paragraph registry ${path} is damaged in line ${line}. It keeps every link alive: restore the file from version control, or take out that line. Two branches of it are merged by LC_ALL=C sort -u.`;

/** The lines of a file, also the empty one after the last line end; none where there is no file. It may be longer than any string. */
async function* linesOf(path: string): AsyncGenerator<string> {
  let rest: Buffer = Buffer.alloc(0);
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) {
      const bytes = Buffer.concat([rest, chunk as Buffer]);
      const end = bytes.lastIndexOf(LINE_END) + 1;
      rest = bytes.subarray(end);
      if (end > 0) yield* bytes.toString("utf8", 0, end - 1).split("\n");
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw new RegistryError(`The paragraph registry ${path} cannot be read: ${(error as Error).message}.`);
  }
  yield rest.toString("utf8");
}
