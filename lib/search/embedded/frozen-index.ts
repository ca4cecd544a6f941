import { Dictionary } from "./dictionary.ts";
import { requirePlaces, requireStarts } from "./fitting-sections.ts";
import { FrozenFile } from "./frozen-file.ts";
import type { Occurrences } from "./occurrences.ts";
import { readStrings } from "./read-strings.ts";
import { SECTIONS } from "./sections.ts";
import { StemGroups } from "./stem-groups.ts";
import { UnitLayout } from "./unit-layout.ts";

/** The index of a snapshot: typed arrays over the bytes of its one file, nothing of which is copied or parsed. */
export class FrozenIndex {
  readonly layout: UnitLayout;
  readonly terms: Dictionary;
  /** One for each language of the layout, in its order. */
  readonly stems: readonly StemGroups[];
  /** Of each unit the number of its words. */
  readonly unitWords: Uint32Array;
  readonly #postingStarts: Uint32Array;
  readonly #units: Uint32Array;
  readonly #positionStarts: Uint32Array;
  readonly #positions: Occurrences["positions"];

  /**
   * @param bytes of the file that build-index.ts made
   * @throws SnapshotError where they are something else, or their sections do not fit each other
   */
  constructor(bytes: Uint8Array) {
    const file = new FrozenFile(bytes);
    this.layout = new UnitLayout(file);
    this.terms = new Dictionary(readStrings(file, SECTIONS.termBytes, SECTIONS.termStarts));
    this.stems = this.layout.languages.map((language, place) => new StemGroups(file, place, language));
    this.unitWords = file.uint32(SECTIONS.unitWords);
    this.#postingStarts = file.uint32(SECTIONS.postingStarts);
    this.#units = file.uint32(SECTIONS.units);
    this.#positionStarts = file.uint32(SECTIONS.positionStarts);
    this.#positions = file.has(SECTIONS.positions16)
      ? file.uint16(SECTIONS.positions16)
      : file.uint32(SECTIONS.positions32);
    this.#check();
  }

  /** @throws SnapshotError where sections are not in step with each other, by which searches would go astray */
  #check(): void {
    const postings = this.#units.length;
    requireStarts(SECTIONS.postingStarts, this.#postingStarts, this.terms.count, postings);
    requireStarts(SECTIONS.positionStarts, this.#positionStarts, postings, this.#positions.length);
    requirePlaces(SECTIONS.units, this.#units, this.layout.units);
    for (const one of this.stems) one.requireTerms(this.terms.count);
  }

  /** Where a term stands, by its ordinal: views of the index. */
  occurrencesOf(term: number): Occurrences {
    const from = this.#postingStarts[term] ?? 0;
    const to = this.#postingStarts[term + 1] ?? from;
    return {
      units: this.#units.subarray(from, to),
      starts: this.#positionStarts.subarray(from, to + 1),
      positions: this.#positions,
      spans: null,
    };
  }
}
