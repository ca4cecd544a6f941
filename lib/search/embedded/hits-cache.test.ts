import { expect, it } from "vitest";
import type { Hits } from "./hits.ts";
import { HitsCache } from "./hits-cache.ts";

const hits = (bytes: number, isPartial = false): Hits => ({
  counts: {
    articles: new Uint32Array(),
    parts: 0,
    title: new Uint32Array(),
    text: new Uint32Array(),
    removed: new Uint32Array(),
    peaks: new Float64Array(),
  },
  units: new Uint8Array(),
  isPartial,
  bytes,
  addCounts: () => {},
  within: () => {
    throw new Error("Nobody asks.");
  },
});

/** Asks for keys in turn. @returns those that were looked for anew */
function lookedFor(cache: HitsCache, keys: string, found: (key: string) => Hits): string {
  let anew = "";
  for (const key of keys) {
    cache.get(key, () => {
      anew += key;
      return found(key);
    });
  }
  return anew;
}

it("remembers what was asked last, as much as it may hold", () => {
  const found = (key: string) => hits(key === "c" ? 2 : 1);
  expect(lookedFor(new HitsCache(4), "abacab", found)).toBe("abc");
  expect(lookedFor(new HitsCache(3), "abacab", found)).toBe("abcb");
});

it("gives what is too large to remember, and remembers nothing unfinished", () => {
  expect(lookedFor(new HitsCache(1), "aa", () => hits(9))).toBe("aa");
  expect(lookedFor(new HitsCache(9), "aa", () => hits(1, true))).toBe("aa");
});
