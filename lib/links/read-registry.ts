import { createReadStream } from "node:fs";
import type { TextKeeper } from "#lib/corpus/text-keeper.ts";
import { parseRecord, type RegistryRecord } from "./record.ts";
import { Registry } from "./registry.ts";
import { RegistryError } from "./registry-error.ts";

/** So many bytes are read at once. */
const CHUNK = 1024 * 1024;
const LINE_END = 10;

/**
 * Reads a registry file, in whatever order its lines stand. A missing file is an empty registry. What a crash left
 * half-written is passed over, be it a last line or a build without its end: nothing was published under it. Only its
 * time counts, so that none is given twice.
 *
 * @param texts keeps what is read, for as long as the registry is in use
 * @throws RegistryError for any other line that is no record, and for one that is missing, since links would break unseen
 */
export async function readRegistry(path: string, texts?: TextKeeper): Promise<Registry> {
  const builds = new BuildCounts();
  const registry = await remembered(path, texts, (record) => builds.count(record));
  refuseIncomplete(path, builds);
  if (builds.areAllWhole) return registry;
  // Which build was cut off is not known before the end: what is wanted is read once more.
  return remembered(path, texts, ({ time }) => builds.isWhole(time));
}

/** @param isWanted tells the records to remember; of the others only the time counts */
async function remembered(
  path: string,
  texts: TextKeeper | undefined,
  isWanted: (record: RegistryRecord) => boolean,
): Promise<Registry> {
  const registry = new Registry([], texts);
  for await (const record of recordsOf(path)) {
    registry.sawTime(record.time);
    if (isWanted(record)) registry.remember(record);
  }
  return registry;
}

/** @throws RegistryError where the end of a build is there and some of its records are not */
export function refuseIncomplete(path: string, builds: BuildCounts): void {
  const [first] = builds.incomplete();
  if (first) throw new RegistryError(incomplete(path, first));
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

/** A build, how many records it has by its end, and how many there are. */
interface Incomplete {
  readonly time: string;
  readonly wanted: number;
  readonly has: number;
}

/** Counts the records of each build, which are all there, or were cut off, or lost. */
export class BuildCounts {
  readonly #has = new Map<string, number>();
  /** By the records that end them; of two branches of which one was compacted the other has all. */
  readonly #wanted = new Map<string, number>();

  /** @returns true, for those who remember what they count */
  count(record: RegistryRecord): true {
    const { time, kind } = record;
    if (time === "") return true;
    if (!this.#has.has(time)) this.#has.set(time, 0);
    if (kind === "build") this.#wanted.set(time, Math.max(record.records, this.#wanted.get(time) ?? 0));
    else this.#has.set(time, (this.#has.get(time) ?? 0) + 1);
    return true;
  }

  get areAllWhole(): boolean {
    return [...this.#has.keys()].every((time) => this.isWhole(time));
  }

  /** Whether all records of that time were counted. */
  isWhole(time: string): boolean {
    return time === "" || (this.#has.get(time) ?? 0) >= (this.#wanted.get(time) ?? Number.POSITIVE_INFINITY);
  }

  /** Builds of which the end was counted, and not all records. */
  incomplete(): Incomplete[] {
    return [...this.#wanted].flatMap(([time, wanted]) => {
      const has = this.#has.get(time) ?? 0;
      return wanted > has ? [{ time, wanted, has }] : [];
    });
  }
}

const damaged = (path: string, line: number) =>
  `The paragraph registry ${path} is damaged in line ${line}. It keeps every link alive: restore the file from version control, or take out that line, with what it says of one link. Two branches of it are merged by LC_ALL=C sort -u.`;

const incomplete = (path: string, { time, wanted, has }: Incomplete) =>
  `The paragraph registry ${path} has ${has} of the ${wanted} records of the build of ${time}: lines were lost. It keeps every link alive: restore the file from version control. Where there is no other, write "records":${has} in place of "records":${wanted} in the line of kind "build" of that time, and what is left is taken.`;

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
