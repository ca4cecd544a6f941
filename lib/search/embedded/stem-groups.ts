import { stem } from "#lib/text/stem.ts";
import { requirePlaces, requireStarts } from "./fitting-sections.ts";
import type { FrozenFile, Section } from "./frozen-file.ts";
import { readStrings } from "./read-strings.ts";
import { stemSections } from "./sections.ts";
import { packStrings, SortedStrings, sortByBytes } from "./sorted-strings.ts";

/** The sections of one language: which terms of its articles have which stem. */
export function buildStemGroups(
  language: number,
  stemOf: ReadonlyMap<number, string>,
): (readonly [name: string, section: Section])[] {
  const groups = new Map<string, number[]>();
  for (const [term, one] of [...stemOf].sort(([a], [b]) => a - b)) {
    const known = groups.get(one);
    if (known) known.push(term);
    else groups.set(one, [term]);
  }
  const stems = sortByBytes([...groups.keys()]);
  const starts = new Uint32Array(stems.length + 1);
  const terms = new Uint32Array(stemOf.size);
  for (const [at, one] of stems.entries()) {
    const group = groups.get(one) ?? [];
    terms.set(group, starts[at]);
    starts[at + 1] = (starts[at] ?? 0) + group.length;
  }
  const names = stemSections(language);
  const packed = packStrings(stems);
  return [
    [names.bytes, packed.bytes],
    [names.starts, packed.starts],
    [names.termStarts, starts],
    [names.terms, terms],
  ];
}

/** The forms of words in the articles of one language. */
export class StemGroups {
  readonly #stems: SortedStrings;
  readonly #starts: Uint32Array;
  readonly #terms: Uint32Array;
  readonly #termsName: string;

  /** @throws SnapshotError where its sections do not fit each other */
  constructor(
    file: FrozenFile,
    place: number,
    /** Primary subtag. */
    readonly language: string,
  ) {
    const names = stemSections(place);
    this.#stems = new SortedStrings(readStrings(file, names.bytes, names.starts));
    this.#starts = file.uint32(names.termStarts);
    this.#terms = file.uint32(names.terms);
    this.#termsName = names.terms;
    requireStarts(names.termStarts, this.#starts, this.#stems.count, this.#terms.length);
  }

  /** @throws SnapshotError where it names a term that the index, which has so many, lacks */
  requireTerms(count: number): void {
    requirePlaces(this.#termsName, this.#terms, count);
  }

  /** Ordinals of the terms that have the stem of a folded term. */
  formsOf(term: string): Uint32Array {
    const group = this.#stems.find(stem(term, this.language));
    if (group === undefined) return this.#terms.subarray(0, 0);
    return this.#terms.subarray(this.#starts[group], this.#starts[group + 1]);
  }
}
