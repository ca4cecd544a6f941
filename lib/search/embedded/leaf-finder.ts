import type { Near, Phrase, TextNode, Variant, Word } from "#lib/query/query.ts";
import type { Budget } from "./budget.ts";
import type { FrozenIndex } from "./frozen-index.ts";
import type { Hits } from "./hits.ts";
import { HitsCache } from "./hits-cache.ts";
import { mergeOccurrences } from "./merge-occurrences.ts";
import { nearOneAnother } from "./near-occurrences.ts";
import { OccurrenceHits } from "./occurrence-hits.ts";
import { NOWHERE, type Occurrences } from "./occurrences.ts";
import { inARow } from "./phrase-occurrences.ts";
import { RowReader } from "./row-reader.ts";
import { scattered } from "./scattered.ts";
import { sharedUnits } from "./shared-units.ts";
import { type AskedTerm, TermReader } from "./term-reader.ts";
import type { TextSaturation } from "./text-saturation.ts";
import { WordHits } from "./word-hits.ts";
import { termsOfWord, termsWithStem, type WordTerms } from "./word-terms.ts";

/** Finds where the words, phrases and pairs of queries stand, in all parts of all articles. */
export class LeafFinder {
  readonly #index: FrozenIndex;
  readonly #reader: TermReader;
  readonly #bestPart: TextSaturation;
  readonly #rows: RowReader;
  readonly #cache = new HitsCache();

  /** @param bestPart of the units of the index */
  constructor(index: FrozenIndex, bestPart: TextSaturation) {
    this.#index = index;
    this.#reader = new TermReader(index, bestPart);
    this.#rows = new RowReader(index.postings);
    this.#bestPart = bestPart;
  }

  find(leaf: TextNode, budget: Budget): Hits {
    return this.#cache.get(keyOf(leaf), () => this.#find(leaf, budget));
  }

  #find(leaf: TextNode, budget: Budget): Hits {
    switch (leaf.kind) {
      case "word":
        return this.#findWord(leaf, budget);
      case "phrase":
        return this.#findPhrase(leaf, true, budget);
      case "near":
        return this.#findNear(leaf, budget);
    }
  }

  #findWord(word: Word, budget: Budget): Hits {
    const single = this.#hitsOf(termsOfWord(word, this.#index, budget), budget);
    const rows = word.variants.filter(({ terms }) => terms.length > 1);
    if (rows.length === 0) return single;
    const all = [single.within(null, budget), ...rows.map((row) => this.#findVariant(row, budget))];
    return this.#placed(mergeOccurrences(all, this.#index.layout.units), budget);
  }

  #findVariant({ terms }: Variant, budget: Budget): Occurrences {
    const each = terms.map((term) =>
      this.#cache.get(JSON.stringify(["stem of", term]), () =>
        this.#hitsOf(termsWithStem(term, this.#index), budget),
      ),
    );
    return inARow(this.#together(each, budget), budget);
  }

  /** @param isApart of a phrase with other words among its own: whether to count it only where it does not overlap */
  #findPhrase({ terms, slop }: Phrase, isApart: boolean, budget: Budget): Hits {
    const found = terms.map((term) => this.#index.terms.find(term));
    if (found.includes(undefined)) return this.#placed(NOWHERE, budget);
    const ordinals = found.flatMap((term) => term ?? []);
    if (slop === 0) return this.#placed(this.#rows.read(ordinals, budget), budget);
    const hits = new Map(ordinals.map((term) => [term, this.#hitsOfTerm(term, budget)]));
    const mask = sharedUnits([...hits.values()], this.#index.layout, null);
    const each = new Map(Array.from(hits, ([term, one]) => [term, one.within(mask, budget)]));
    const lists = ordinals.map((term) => each.get(term) ?? NOWHERE);
    return this.#placed(scattered(lists, slop, isApart, budget), budget);
  }

  #findNear({ operands, distances }: Near, budget: Budget): Hits {
    const each = operands.map((one) =>
      one.kind === "phrase" ? this.#findPhrase(one, false, budget) : this.find(one, budget),
    );
    return this.#placed(nearOneAnother(this.#together(each, budget), distances, budget), budget);
  }

  /** Occurrences of each of some things in the units that all of them share. */
  #together(all: readonly Hits[], budget: Budget): Occurrences[] {
    const mask = sharedUnits(all, this.#index.layout, null);
    return all.map((one) => one.within(mask, budget));
  }

  #hitsOfTerm(term: number, budget: Budget): Hits {
    return this.#cache.get(`term ${term}`, () => this.#wordHits([{ term, asked: null }], budget));
  }

  /** Of each of the terms where it stands, in articles of the languages in which it was asked for. */
  #hitsOf({ everywhere, byLanguage }: WordTerms, budget: Budget): Hits {
    const bound = new Set(byLanguage.flatMap((ofOne) => [...ofOne].filter((term) => !everywhere.has(term))));
    return this.#wordHits(
      [
        ...Array.from(everywhere, (term): AskedTerm => ({ term, asked: null })),
        ...Array.from(bound, (term): AskedTerm => {
          const asked = Uint8Array.from(byLanguage, (ofOne) => Number(ofOne.has(term)));
          return { term, asked: asked.includes(0) ? asked : null };
        }),
      ],
      budget,
    );
  }

  #wordHits(terms: readonly AskedTerm[], budget: Budget): Hits {
    return new WordHits(terms, this.#reader, this.#index.layout, budget);
  }

  #placed(occurrences: Occurrences, budget: Budget): Hits {
    return new OccurrenceHits(occurrences, this.#index.layout, this.#bestPart, budget.wasSpent);
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
