/** A part of the query language as readers are told of it. */
export interface LanguageEntry {
  readonly group: LanguageGroup;
  readonly name: string;
  /** How it is typed. */
  readonly syntax: string;
  readonly meaning: string;
  /** Whether it belongs on the short list under the search box. */
  readonly inShort: boolean;
  /** Queries that find something in the sample archive. */
  readonly examples: readonly { readonly query: string; readonly says: string }[];
}

/** Under which heading it is explained. */
export type LanguageGroup =
  | "words"
  | "phrases"
  | "combining"
  | "closeness"
  | "spelling"
  | "fields"
  | "dates"
  | "scope"
  | "weights";

/** An entry before it is put under its heading. */
export type Explained = Omit<LanguageEntry, "group">;
