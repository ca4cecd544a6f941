/** A paragraph that the registry knows, as it was last seen. */
export interface KnownParagraph {
  readonly id: string;
  /** Hash of its letters (mint.ts). */
  readonly letters: string;
  readonly text: string;
}

/** An article that the registry knows, its paragraphs in the order they last had. */
export interface KnownArticle {
  readonly slug: string;
  readonly source: string;
  /** Made anew whenever they are asked for, where all of them would take much memory. */
  readonly paragraphs: readonly KnownParagraph[];
}

/** A paragraph of this build. */
export interface SeenParagraph {
  readonly letters: string;
  readonly text: string;
}

/** An article of this build, told from others by its file. */
export interface SeenArticle {
  readonly source: string;
  /** Made anew whenever they are asked for, where all of them would take much memory. */
  readonly paragraphs: readonly SeenParagraph[];
}

/** A paragraph of this build by its file and its place in the article, from 0. */
export interface Place {
  readonly source: string;
  readonly at: number;
}

/** What a paragraph was known again by. */
export type How = "same letters" | "likeness" | "containment" | "signed off";

/** A known paragraph found again. */
export interface Kept {
  readonly id: string;
  readonly how: How;
  /** From 0 to 1; 1 for the same letters. */
  readonly score: number;
  /** Where it was split: the other pieces, the largest first. Empty otherwise. */
  readonly pieces: readonly Place[];
}

/** What became of a known paragraph that is none of its own any more. */
export type Ended =
  /** It is a part of a larger paragraph now. */
  | { readonly state: "merged"; readonly to: readonly [Place]; readonly score: number }
  /** It may be one of these, the likeliest first; none is certain enough. */
  | { readonly state: "ambiguous"; readonly to: readonly Place[]; readonly score: number }
  | { readonly state: "gone" };

/** By source what was kept in an article; nothing is told of one in which nothing was. */
export type KeptBySource = Pick<
  ReadonlyMap<string, readonly (Kept | null)[]>,
  "get" | typeof Symbol.iterator
>;

/** Where every known paragraph stands in this build. */
export interface Alignment {
  /** source → slug of the known article that it holds; sources of new articles are not in it. */
  readonly slugs: ReadonlyMap<string, string>;
  /** source → for each paragraph the known one that it is, or null where an id has to be minted. */
  readonly kept: KeptBySource;
  /** id → what became of it, for every known paragraph that was not kept. */
  readonly ended: ReadonlyMap<string, Ended>;
}

/** What a person has decided of doubtful cases: id → letters of the paragraph that it is, or null: it is gone. */
export type SignedOff = ReadonlyMap<string, string | null>;
