import { stem, stemmer } from "#lib/text/stem.ts";
import { requirePlaces } from "./fitting-sections.ts";
import type { FrozenFile, Section } from "./frozen-file.ts";
import { readStrings, stringSections } from "./packed-strings.ts";
import { stemSections } from "./sections.ts";
import { packStrings, SortedStrings, sortByBytes } from "./sorted-strings.ts";
import { packNumbers, packStarts, unpackNumbers, unpackStarts } from "./varints.ts";

/**
 * The sections of one language: which terms of its articles have which stem.
 *
 * @param place of the language
 * @param terms ordinals of the terms of its articles, ascending
 * @param written all terms of the index
 */
export function buildStemGroups(
  place: number,
  language: string,
  terms: Uint32Array,
  written: SortedStrings,
): [name: string, section: Section][] {
  const stem = stemmer(language);
  const groups = new Map<string, number>();
  const groupOf = terms.map((term) => {
    const own = stem(written.at(term));
    const known = groups.get(own);
    if (known !== undefined) return known;
    groups.set(own, groups.size);
    return groups.size - 1;
  });
  const stems = sortByBytes([...groups.keys()]);
  const placeOf = new Uint32Array(stems.length);
  for (const [at, own] of stems.entries()) placeOf[groups.get(own) ?? 0] = at;
  const starts = new Uint32Array(stems.length + 1);
  for (const group of groupOf) {
    const next = (placeOf[group] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let at = 0; at < stems.length; at++) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
  const next = starts.slice();
  const grouped = new Uint32Array(terms.length);
  for (const [at, group] of groupOf.entries()) {
    const stem = placeOf[group] ?? 0;
    const to = next[stem] ?? 0;
    grouped[to] = terms[at] ?? 0;
    next[stem] = to + 1;
  }
  const names = stemSections(place);
  return [
    ...stringSections(names.stems, packStrings(stems)),
    [names.sizes, packStarts(starts)],
    [names.terms, packNumbers(grouped)],
  ];
}

/** The forms of words in the articles of one language. */
export class StemGroups {
  readonly #stems: SortedStrings;
  readonly #starts: Uint32Array;
  readonly #terms: Uint32Array;
  /** Of each term of the index the group it is in, counted from 1; 0 where the language's articles lack it. */
  readonly #groups: Uint32Array;

  /**
   * @param terms how many the index has
   * @throws SnapshotError where its sections do not fit each other, or name a term that the index lacks
   */
  constructor(
    file: FrozenFile,
    place: number,
    /** Primary subtag. */
    readonly language: string,
    terms: number,
  ) {
    const names = stemSections(place);
    this.#stems = new SortedStrings(readStrings(file, names.stems));
    this.#terms = unpackNumbers(names.terms, file.uint8(names.terms));
    this.#starts = unpackStarts(names.sizes, file.uint8(names.sizes), this.#stems.count, this.#terms.length);
    requirePlaces(names.terms, this.#terms, terms);
    this.#groups = new Uint32Array(terms);
    for (let group = 0; group < this.#stems.count; group++) {
      for (const term of this.#own(group)) this.#groups[term] = group + 1;
    }
  }

  /** The stem of each term that the articles of the language have. @param terms all of the index */
  *stemsOf(terms: SortedStrings): Generator<readonly [term: string, stem: string]> {
    for (const [group, stem] of this.#stems.range(0, this.#stems.count)) {
      for (const term of this.#own(group)) yield [terms.at(term), stem];
    }
  }

  /**
   * Ordinals of the terms that have the stem of a folded term.
   *
   * @param ordinal the term's own, where it is in the index: then it need not be stemmed, mostly
   */
  formsOf(term: string, ordinal?: number): Uint32Array {
    const known = ordinal === undefined ? 0 : (this.#groups[ordinal] ?? 0);
    if (known > 0) return this.#own(known - 1);
    const group = this.#stems.find(stem(term, this.language));
    return group === undefined ? this.#terms.subarray(0, 0) : this.#own(group);
  }

  #own(group: number): Uint32Array {
    return this.#terms.subarray(this.#starts[group], this.#starts[group + 1]);
  }
}
