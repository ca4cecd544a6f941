import fc from "fast-check";
import { type Tongue, wordsOf } from "./random-words.ts";
import { sampleId } from "./temporary-archive.ts";

/** Query texts that use all of the language: nested, with every operator and field, and now and then ill-formed. */
export function randomQueries(tongue: Tongue): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 8, arbitrary: wholeQueries(tongue) },
    { weight: 4, arbitrary: plainQueries(tongue) },
    { weight: 1, arbitrary: brokenQueries(tongue) },
  );
}

const SCOPES = [
  ...Array.from({ length: 10 }, () => ""),
  "in:title",
  "in:text",
  "in:removed",
  "in:removed in:text",
  "IN:title in:removed",
];

function wholeQueries(tongue: Tongue): fc.Arbitrary<string> {
  const parts = fc.array(nodes(tongue), { minLength: 1, maxLength: 3 });
  return fc.tuple(parts, fc.constantFrom(...SCOPES)).map(([all, scope]) => [...all, scope].join(" ").trim());
}

function plainQueries(tongue: Tongue): fc.Arbitrary<string> {
  return fc
    .array(fc.oneof(wordsOf(tongue), phrases(tongue)), { maxLength: 4 })
    .map((parts) => parts.join(" "));
}

/** Signs in any order. */
function brokenQueries(tongue: Tongue): fc.Arbitrary<string> {
  const signs = [
    "(",
    ")",
    '"',
    "AND",
    "OR",
    "NOT",
    "NEAR/2",
    "-",
    "+",
    "=",
    "~",
    "^2",
    "title:",
    "*",
    "year:",
    ":",
  ];
  const piece = fc.oneof(wordsOf(tongue), fc.constantFrom(...signs));
  return fc
    .array(fc.tuple(piece, fc.constantFrom("", " ")), { maxLength: 8 })
    .map((pieces) => pieces.flat().join(""));
}

function nodes(tongue: Tongue): fc.Arbitrary<string> {
  const { node } = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      { weight: 6, arbitrary: leaves(tongue) },
      { weight: 1, arbitrary: filters() },
      { weight: 4, arbitrary: groups(tie("node")) },
    ),
  }));
  return node;
}

function groups(node: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const several = fc.array(node, { minLength: 2, maxLength: 3 });
  return fc.oneof(
    several.map((parts) => parts.join(" AND ")),
    { weight: 2, arbitrary: several.map((parts) => parts.join(" OR ")) },
    { weight: 2, arbitrary: several.map((parts) => `(${parts.join(" OR ")})`) },
    several.map((parts) => `(${parts.join(" ")})`),
    fc.tuple(node, node).map(([one, other]) => `${one} AND NOT ${other}`),
    fc.tuple(fc.constantFrom("NOT ", "-", "+"), node).map((parts) => parts.join("")),
    node.map((one) => `(${one})^2`),
  );
}

function leaves(tongue: Tongue): fc.Arbitrary<string> {
  const word = wordsOf(tongue);
  const plain = fc.oneof({ weight: 2, arbitrary: word }, shapedWords(tongue), phrases(tongue));
  return fc.oneof(
    { weight: 5, arbitrary: plain },
    { weight: 2, arbitrary: pairs(tongue) },
    { weight: 2, arbitrary: plain.map((leaf) => `title:${leaf}`) },
    fc.tuple(plain, plain).map((parts) => `title:(${parts.join(" ")})`),
    plain.map((leaf) => `${leaf}^0.5`),
  );
}

function shapedWords(tongue: Tongue): fc.Arbitrary<string> {
  const misspelt = fc.constantFrom(...tongue.misspelt, ...tongue.words);
  return fc.oneof(
    wordsOf(tongue).map((word) => `=${word}`),
    fc.constantFrom(...tongue.patterns),
    fc.tuple(misspelt, fc.constantFrom("~", "~1", "~2")).map((parts) => parts.join("")),
  );
}

function phrases(tongue: Tongue): fc.Arbitrary<string> {
  const words = fc.array(wordsOf(tongue), { minLength: 1, maxLength: 3 });
  return fc
    .tuple(words, fc.constantFrom("", "", "~1", "~2", "~9"))
    .map(([parts, slop]) => `"${parts.join(" ")}"${slop}`);
}

/** Words and phrases near one another, in chains of two or three. */
function pairs(tongue: Tongue): fc.Arbitrary<string> {
  const operand = fc.oneof({ weight: 2, arbitrary: wordsOf(tongue) }, shapedWords(tongue), phrases(tongue));
  const operator = fc.constantFrom("NEAR", "NEAR", "NEAR/1", "NEAR/2", "NEAR/3");
  const more = fc.array(fc.tuple(operator, operand), { minLength: 1, maxLength: 2 });
  return fc.tuple(operand, more).map(([first, others]) => [first, ...others.flat()].join(" "));
}

function filters(): fc.Arbitrary<string> {
  return fc.constantFrom(
    "author:ann",
    'author:"Ann van Auken"',
    "author:auken",
    "author:(bob OR ann)",
    "-author:bob",
    "year:2012",
    "year:2010..2012",
    "year:2012..",
    "year:..2012",
    "year:undated",
    "before:2012-05",
    "before:2012-05-06",
    "after:2012",
    "after:2010",
    "after:2012-05",
    "tag:talks",
    'tag:"Peace Deal"',
    "source:letters",
    "source:0001",
    "lang:de",
    "lang:EN",
    "has:date",
    `id:${sampleId(0, 0)}`,
    `id:${sampleId(1, 0)}`,
    `id:${sampleId(1, 1)}`,
    `id:${sampleId(2, 0)}`,
  );
}
