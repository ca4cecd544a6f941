import { areFewer, lettersOf, textHash } from "./mint.ts";
import { isLive, type ParagraphRecord, type RedactionRecord, type RegistryRecord } from "./record.ts";

/** What a redaction takes out of the records of a registry. */
export interface Wiped {
  /** Hashes of the letters that must not come back. */
  readonly letters: ReadonlySet<string>;
  /** Hashes of the letters of parts that go with them, and may come back. */
  readonly parts: ReadonlySet<string>;
  /** Records of the paragraph, and of others with the same letters: they lose texts and letters. */
  readonly records: ReadonlySet<RegistryRecord>;
  /** Records of what others once were: they lose texts that hold the redacted one, or that it holds. */
  readonly related: ReadonlySet<RegistryRecord>;
  /** Hashes of all those texts. */
  readonly hashes: ReadonlySet<string>;
  /** The latest records of the paragraphs that become tombstones. */
  readonly latest: ReadonlyMap<string, ParagraphRecord>;
  /** Ids of paragraphs of the archive that may hold some of the words. */
  readonly holders: readonly string[];
}

/** Fewer letters than these stand in many texts that have nothing to do with each other. */
const FEWEST_LETTERS = 20;

/**
 * What has to go with a paragraph.
 *
 * @param already what an earlier redaction of it took out
 */
export function wipedRecords(
  id: string,
  records: readonly RegistryRecord[],
  already: Pick<RedactionRecord, "letters" | "parts">,
): Wiped {
  const paragraphs = records.filter((record) => record.kind === "paragraph");
  const own = paragraphs.filter((record) => record.id === id && record.letters !== "");
  const letters = new Set([...own.map((record) => record.letters), ...already.letters]);
  const wiped = new Set(paragraphs.filter((record) => record.id === id || letters.has(record.letters)));
  const latest = latestOf(records);
  const ended = new Map([...latest].filter(([, record]) => wiped.has(record)));
  const others = paragraphs.filter((record) => !wiped.has(record) && !ended.has(record.id));
  const present = others.filter((record) => latest.get(record.id) === record && isLive(record));
  const kin = kinOf(wiped, new Set(ended.keys()), others);
  const kept = new Set(present.map((record) => record.letters)); // these stay in the archive, and so do their twins
  const known = new Set(already.parts);
  const related = others.filter(
    (record) => !kept.has(record.letters) && (known.has(record.letters) || kin.isKin(record)),
  );
  const whole = related.filter(kin.isWhole);
  return {
    letters: new Set([...letters, ...whole.map((record) => record.letters)]),
    parts: new Set([...known, ...related.filter((one) => !whole.includes(one)).map((one) => one.letters)]),
    records: wiped,
    related: new Set(related),
    hashes: new Set([...wiped, ...related].map(({ text }) => textHash(text))),
    latest: ended,
    holders: present.filter(kin.isKin).map((record) => record.id),
  };
}

/** The latest record of each id. */
export function latestOf(records: readonly RegistryRecord[]): Map<string, ParagraphRecord> {
  const latest = new Map<string, ParagraphRecord>();
  for (const record of records) {
    if (record.kind !== "paragraph") continue;
    if ((latest.get(record.id)?.time ?? "") <= record.time) latest.set(record.id, record);
  }
  return latest;
}

/** Tells by letters, and by where ids led, what has words of the redacted texts. */
function kinOf(
  wiped: ReadonlySet<ParagraphRecord>,
  ids: ReadonlySet<string>,
  others: readonly ParagraphRecord[],
) {
  const leading = new Set(others.filter(({ to }) => to.some((id) => ids.has(id))).map(({ id }) => id));
  const redacted = [...new Set([...wiped].map(({ text }) => lettersOf(text)))].filter(Boolean);
  const isTelling = (letters: string) => !areFewer(letters, FEWEST_LETTERS);
  const telling = redacted.filter(isTelling);
  /** Whether it has the whole of a redacted text in it. */
  const isWhole = ({ id, text }: ParagraphRecord) => {
    const letters = lettersOf(text);
    return (leading.has(id) ? redacted : telling).some((one) => letters.includes(one));
  };
  const isPart = ({ text }: ParagraphRecord) => {
    const letters = lettersOf(text);
    return isTelling(letters) && redacted.some((one) => one.includes(letters));
  };
  const isKin = (record: ParagraphRecord) => leading.has(record.id) || isWhole(record) || isPart(record);
  return { isKin, isWhole };
}
