import type { Near, Phrase, TextNode, Variant, Word } from "#lib/query/query.ts";
import type { FrozenIndex } from "./frozen-index.ts";
import { mergeOccurrences } from "./merge-occurrences.ts";
import { nearOneAnother } from "./near-occurrences.ts";
import { OccurrenceCache } from "./occurrence-cache.ts";
import { NOWHERE, OccurrenceList, type Occurrences } from "./occurrences.ts";
import { inARow } from "./phrase-occurrences.ts";
import { scattered } from "./scattered.ts";
import { termsOfWord, termsWithStem, type WordTerms } from "./word-terms.ts";

/** Finds where the words, phrases and pairs of queries stand, in all parts of all articles. */
export class LeafFinder {
  readonly #index: FrozenIndex;
  readonly #cache = new OccurrenceCache();

  constructor(index: FrozenIndex) {
    this.#index = index;
  }

  find(leaf: TextNode): Occurrences {
    return this.#cache.get(keyOf(leaf), () => this.#find(leaf));
  }

  #find(leaf: TextNode): Occurrences {
    switch (leaf.kind) {
      case "word":
        return this.#findWord(leaf);
      case "phrase":
        return this.#findPhrase(leaf, true);
      case "near":
        return this.#findNear(leaf);
    }
  }

  #findWord(word: Word): Occurrences {
    const rows = word.variants.filter(({ terms }) => terms.length > 1);
    return this.#merge([
      ...this.#occurrencesOf(termsOfWord(word, this.#index)),
      ...rows.map((variant) => this.#findVariant(variant)),
    ]);
  }

  #findVariant({ terms }: Variant): Occurrences {
    return inARow(terms.map((term) => this.#merge(this.#occurrencesOf(termsWithStem(term, this.#index)))));
  }

  /** @param isApart of a phrase with other words among its own: whether to count it only where it does not overlap */
  #findPhrase({ terms, slop }: Phrase, isApart: boolean): Occurrences {
    const ordinals = terms.map((term) => this.#index.terms.find(term));
    if (ordinals.includes(undefined)) return NOWHERE;
    const distinct = new Map(ordinals.map((term) => [term, this.#index.occurrencesOf(term ?? 0)]));
    const each = ordinals.map((term) => distinct.get(term) ?? NOWHERE);
    return slop === 0 ? inARow(each) : scattered(each, slop, isApart);
  }

  #findNear({ operands, distances }: Near): Occurrences {
    const each = operands.map((one) =>
      one.kind === "phrase" ? this.#findPhrase(one, false) : this.find(one),
    );
    return nearOneAnother(each, distances);
  }

  #merge(all: readonly Occurrences[]): Occurrences {
    return mergeOccurrences(all, this.#index.layout.units);
  }

  /** Of each of the terms where it stands, in articles of the languages in which it was asked for. */
  #occurrencesOf({ everywhere, byLanguage }: WordTerms): Occurrences[] {
    const bound = new Set(byLanguage.flatMap((ofOne) => [...ofOne].filter((term) => !everywhere.has(term))));
    return [
      ...Array.from(everywhere, (term) => this.#index.occurrencesOf(term)),
      ...Array.from(bound, (term) => this.#inLanguagesOf(term, byLanguage)),
    ];
  }

  #inLanguagesOf(term: number, byLanguage: WordTerms["byLanguage"]): Occurrences {
    const all = this.#index.occurrencesOf(term);
    const isAsked = Uint8Array.from(byLanguage, (ofOne) => Number(ofOne.has(term)));
    return isAsked.includes(0) ? this.#inLanguages(all, isAsked) : all;
  }

  #inLanguages({ units, starts, positions }: Occurrences, isAsked: Uint8Array): Occurrences {
    const { articleOf, languageOf } = this.#index.layout;
    const list = new OccurrenceList();
    for (let place = 0; place < units.length; place++) {
      const unit = units[place] ?? 0;
      if (isAsked[languageOf[articleOf[unit] ?? 0] ?? 0] === 0) continue;
      for (let at = starts[place] ?? 0, end = starts[place + 1] ?? 0; at < end; at++) {
        list.add(unit, positions[at] ?? 0);
      }
    }
    return list.done();
  }
}

/** Leaves with the same key stand at the same places. */
function keyOf(leaf: TextNode): string {
  switch (leaf.kind) {
    case "word":
      return JSON.stringify([leaf.match, leaf.term, leaf.edits, leaf.variants.map(({ terms }) => terms)]);
    case "phrase":
      return JSON.stringify(["phrase", leaf.terms, leaf.slop]);
    case "near":
      return JSON.stringify(["near", leaf.operands.map(keyOf), leaf.distances]);
  }
}
