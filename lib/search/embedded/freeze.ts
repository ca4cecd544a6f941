import type MiniSearch from "minisearch";
import type { Section } from "./frozen-file.ts";
import { GrowingNumbers } from "./growing-numbers.ts";
import type { Indexed, IndexedArticle } from "./indexed.ts";
import type { Recording } from "./recording.ts";
import { SECTIONS } from "./sections.ts";
import { packStrings, sortByBytes } from "./sorted-strings.ts";
import { buildStemGroups } from "./stem-groups.ts";
import { stemsByLanguage } from "./stems-by-language.ts";

const MOST_IN_16_BITS = 65_535;

/**
 * The sections of the index file: terms, units and counts as MiniSearch has them, each occurrence with its position.
 *
 * @throws Error where MiniSearch and the recording disagree, which would be a fault of ours
 */
export function freeze({ index, recording, articles }: Indexed): Map<string, Section> {
  const postings = postingsOf(index);
  const terms = sortByBytes([...postings.keys()]);
  const languages = [...new Set(articles.map(({ language }) => language))].sort();
  const ordinals = ordinalsOf(recording, terms);
  return new Map<string, Section>([
    ...termSections(terms),
    ...postingSections(terms, postings, recording, ordinals),
    ...articleSections(articles, languages),
    [SECTIONS.unitWords, lengthsOf(recording)],
    ...stemsByLanguage(recording, articles, languages).flatMap((stemOf, place) =>
      buildStemGroups(place, new Map(Array.from(stemOf, ([number, stem]) => [ordinals[number] ?? 0, stem]))),
    ),
  ]);
}

/** Unit → how often, in the order of units. */
type Frequencies = Readonly<Record<string, number>>;

/** The whole of MiniSearch's index: its one field has the number 0. */
function postingsOf(index: MiniSearch): Map<string, Frequencies> {
  return new Map(index.toJSON().index.map(([term, fields]) => [term, (fields[0] ?? {}) as Frequencies]));
}

/** By a term's number in the recording its place among the sorted ones. */
function ordinalsOf(recording: Recording, terms: readonly string[]): Uint32Array {
  const places = new Map(terms.map((term, ordinal) => [term, ordinal]));
  return Uint32Array.from(recording.terms(), (term) => places.get(term) ?? Number.NaN);
}

function termSections(terms: readonly string[]): [string, Section][] {
  const { bytes, starts } = packStrings(terms);
  return [
    [SECTIONS.termBytes, bytes],
    [SECTIONS.termStarts, starts],
  ];
}

function postingSections(
  terms: readonly string[],
  postings: ReadonlyMap<string, Frequencies>,
  recording: Recording,
  ordinals: Uint32Array,
): [string, Section][] {
  const postingStarts = new Uint32Array(terms.length + 1);
  const units = new GrowingNumbers();
  const positionStarts = new GrowingNumbers();
  let positions = 0;
  for (const [ordinal, term] of terms.entries()) {
    for (const [unit, frequency] of Object.entries(postings.get(term) ?? {})) {
      units.push(Number(unit));
      positionStarts.push(positions);
      positions += frequency;
    }
    postingStarts[ordinal + 1] = units.length;
  }
  positionStarts.push(positions);
  const starts = positionStarts.values();
  const placed = placePositions(
    postingStarts.map((posting) => starts[posting] ?? 0),
    recording,
    ordinals,
  );
  return [
    [SECTIONS.postingStarts, postingStarts],
    [SECTIONS.units, units.values()],
    [SECTIONS.positionStarts, starts],
    [placed instanceof Uint16Array ? SECTIONS.positions16 : SECTIONS.positions32, placed],
  ];
}

/** Of each unit the number of its words. */
function lengthsOf(recording: Recording): Uint32Array {
  return Uint32Array.from({ length: recording.units }, (_, unit) => recording.unit(unit).length);
}

/** Goes once through all texts and puts each position behind the last one of its term. */
function placePositions(
  termStarts: Uint32Array,
  recording: Recording,
  ordinals: Uint32Array,
): Uint16Array | Uint32Array {
  const isShort = lengthsOf(recording).every((length) => length <= MOST_IN_16_BITS);
  const count = termStarts.at(-1) ?? 0;
  const positions = isShort ? new Uint16Array(count) : new Uint32Array(count);
  const next = termStarts.slice(0, -1);
  for (let unit = 0; unit < recording.units; unit++) {
    for (const [position, number] of recording.unit(unit).entries()) {
      const term = ordinals[number] ?? 0;
      const at = next[term] ?? 0;
      positions[at] = position;
      next[term] = at + 1;
    }
  }
  if (next.some((end, term) => end !== termStarts[term + 1])) {
    throw new Error("MiniSearch counts other words than were recorded.");
  }
  return positions;
}

function articleSections(
  articles: readonly IndexedArticle[],
  languages: readonly string[],
): [string, Section][] {
  const units = new Uint32Array(articles.length + 1);
  for (const [at, { paragraphs, removed }] of articles.entries()) {
    units[at + 1] = (units[at] ?? 0) + 1 + paragraphs + removed;
  }
  return [
    [SECTIONS.articleUnits, units],
    [SECTIONS.articleParagraphs, Uint32Array.from(articles, ({ paragraphs }) => paragraphs)],
    [SECTIONS.languages, Buffer.from(JSON.stringify(languages))],
    [SECTIONS.articleLanguages, Uint16Array.from(articles, ({ language }) => languages.indexOf(language))],
  ];
}
