import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "#lib/query/parse.ts";
import type { Node } from "#lib/query/query.ts";
import { vocabularyOf } from "#lib/search/vocabulary/temporary-vocabulary.ts";
import type { Vocabulary } from "#lib/search/vocabulary/vocabulary.ts";
import { parseSynonyms } from "./parse-synonyms.ts";
import { Synonyms } from "./synonyms.ts";
import { withVariants } from "./with-variants.ts";

const SYNONYMS = new Synonyms(
  parseSynonyms("Kabul, Caboul\nUS, United States\nprisoner, detainee, prisoner of war").synonyms,
);

let vocabulary: Vocabulary;
beforeAll(async () => {
  vocabulary = await vocabularyOf([
    "Karzai talks in Kabul with the US",
    "Taliban and Karzai; the united prisoners",
  ]);
});

/** The variants of each word of a query text, as `word=variant|variant`. */
function variantsIn(text: string): string[] {
  const { query } = withVariants(parse(text).query, SYNONYMS, vocabulary);
  return query.clauses.flatMap(({ node }) => listVariants(node));
}

function listVariants(node: Node): string[] {
  if (node.kind === "all" || node.kind === "any") return node.parts.flatMap(listVariants);
  if (node.kind !== "word" || node.variants.length === 0) return [];
  return [`${node.term}=${node.variants.map(({ terms }) => terms.join(" ")).join("|")}`];
}

describe("withVariants", () => {
  it.each([
    ["caboul", ["caboul=kabul"]],
    ["prisoners talks", ["prisoners=detainee|prisoner of war"]],
    ["the united states talks", ["united=us", "states=us"]],
    ["U.S. Kabul", ["us=united states", "kabul=caboul"]],
    ["+caboul", ["caboul=kabul"]],
    ["title:caboul", ["caboul=kabul"]],
    ["(caboul OR doha) karzai", ["caboul=kabul"]],
    ["united karzai states", []],
    ["united +states", []],
  ])("gives %j the owner's synonyms %j", (text, expected) => {
    expect(variantsIn(text)).toEqual(expected);
  });

  it.each([
    ["karzay talks", ["karzay=karzai"]],
    ["taliben", ["taliben=taliban"]],
    ["karzai", []],
    ["talking", []], // the archive has a form of it
    ["ka", []],
    ["karzay2", []],
    ["zzzzzzzzz", []],
    ["+karzay", []],
    ["karzay OR taliben", []],
  ])("gives %j the spelling that the archive has: %j", (text, expected) => {
    expect(variantsIn(text)).toEqual(expected);
  });

  it.each([
    '"karzay caboul"',
    "=karzay =caboul",
    "karza* cab*l",
    "karzay~ caboul~",
    "-caboul",
    "author:caboul",
  ])("takes %j as typed", (text) => {
    const { query } = parse(text);
    expect(withVariants(query, SYNONYMS, vocabulary)).toEqual({ query, used: [] });
  });

  it("tells what was used, and how to take the word as typed", () => {
    const { query } = parse("Karzay year:2012 caboul");
    expect(withVariants(query, SYNONYMS, vocabulary).used).toEqual([
      {
        word: "Karzay",
        start: 0,
        end: 6,
        why: "spelling",
        variants: ["Karzai"],
        literal: "=karzay year:2012 caboul",
      },
      {
        word: "caboul",
        start: 17,
        end: 23,
        why: "synonym",
        variants: ["Kabul"],
        literal: "karzay year:2012 =caboul",
      },
    ]);
  });

  it("changes nothing but variants, for any text", () => {
    const word = fc.constantFrom(
      "karzay",
      "caboul",
      "united",
      "states",
      "OR",
      "AND",
      "NOT",
      "(",
      ")",
      '"',
      "-",
      "the",
    );
    fc.assert(
      fc.property(fc.array(word), fc.string({ unit: "binary" }), (words, rest) => {
        const { query } = parse(`${words.join(" ")} ${rest}`);
        const bare = (node: unknown) =>
          JSON.stringify(node, (key, value) => (key === "variants" ? [] : value));
        expect(bare(withVariants(query, SYNONYMS, vocabulary).query)).toBe(bare(query));
      }),
    );
  });
});
