/** One byte for each article: 1 where something is true of it. The first is changed and given back. */
export type ArticleFlags = Uint8Array;

export function both(flags: ArticleFlags, others: ArticleFlags): ArticleFlags {
  for (let at = 0; at < flags.length; at++) flags[at] = (flags[at] ?? 0) & (others[at] ?? 0);
  return flags;
}

export function either(flags: ArticleFlags, others: ArticleFlags): ArticleFlags {
  for (let at = 0; at < flags.length; at++) flags[at] = (flags[at] ?? 0) | (others[at] ?? 0);
  return flags;
}

export function invert(flags: ArticleFlags): ArticleFlags {
  for (let at = 0; at < flags.length; at++) flags[at] = 1 - (flags[at] ?? 0);
  return flags;
}

/** The ordinals of the articles with a 1, ascending. */
export function flagged(flags: ArticleFlags): Uint32Array {
  const ordinals = new Uint32Array(flags.length);
  let count = 0;
  for (let at = 0; at < flags.length; at++) if (flags[at] === 1) ordinals[count++] = at;
  return ordinals.subarray(0, count);
}

/** Those of some ordinals of which a column of all articles says so much. Quicker than `filter` of a typed array. */
export function selected(ordinals: Uint32Array, column: Uint8Array, value: number): Uint32Array {
  const found = new Uint32Array(ordinals.length);
  let count = 0;
  for (let at = 0; at < ordinals.length; at++) {
    const ordinal = ordinals[at] ?? 0;
    if (column[ordinal] === value) found[count++] = ordinal;
  }
  return found.subarray(0, count);
}
