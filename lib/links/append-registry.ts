import { type FileHandle, mkdir, open } from "node:fs/promises";
import { dirname } from "node:path";
import { parseRecord, printRecord, type RegistryRecord } from "./record.ts";
import type { RecordList } from "./record-list.ts";
import { RegistryError } from "./registry-error.ts";

/** About so many signs are written at once. */
const CHUNK = 1024 * 1024;
/** So much of the file's end is read for its last line at first; that of a long article may be longer. */
const TAIL_BYTES = 4 * 1024 * 1024;

/**
 * Adds what one build found at the end of the registry file, and says that it is whole; all is on the disk before this
 * returns. A last line without its end is finished first, or cut off where a crash left it half-written. No records,
 * no change.
 *
 * @param records all of one time
 * @throws RegistryError where the file cannot be written
 */
export async function appendRegistry(path: string, records: RecordList): Promise<void> {
  const [first] = records;
  if (!first) return;
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(path, "a+");
    try {
      const lead = await mendEnd(file);
      const end: RegistryRecord = { time: first.time, kind: "build", records: records.length };
      for (const text of printedRecords(endedBy(end, records), lead)) await file.appendFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    throw unwritable(path, error);
  }
}

/** What an operator is told where the registry cannot be written. */
export function unwritable(path: string, error: unknown): RegistryError {
  return new RegistryError(
    `The paragraph registry ${path} cannot be written: ${(error as Error).message}. Make its folder writable, or name another file in PILCROW_REGISTRY.`,
  );
}

function* endedBy(end: RegistryRecord, records: RecordList): Generator<RegistryRecord> {
  yield* records;
  yield end;
}

/** Records as lines, in pieces of some size. @param lead what comes before the first */
export function* printedRecords(records: Iterable<RegistryRecord>, lead = ""): Generator<string> {
  let text = lead;
  for (const record of records) {
    text += `${printRecord(record)}\n`;
    if (text.length < CHUNK) continue;
    yield text;
    text = "";
  }
  yield text;
}

/** @returns what has to be written before the next record */
async function mendEnd(file: FileHandle): Promise<"" | "\n"> {
  const { size } = await file.stat();
  const lastLine = await lastLineOf(file, size);
  if (lastLine.length === 0) return "";
  if (parseRecord(lastLine.toString("utf8"))) return "\n";
  await file.truncate(size - lastLine.length);
  return "";
}

async function lastLineOf(file: FileHandle, size: number, tail = TAIL_BYTES): Promise<Buffer> {
  const start = Math.max(0, size - tail);
  const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(size - start), position: start });
  const end = buffer.subarray(0, bytesRead);
  const begin = end.lastIndexOf("\n") + 1;
  return begin > 0 || start === 0 ? end.subarray(begin) : lastLineOf(file, size, 2 * tail);
}
