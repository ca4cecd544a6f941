import type { Near, Phrase, TextNode, Word } from "#lib/query/query.ts";
import { formTest, type TermTest, variantTests } from "#lib/query/word-forms.ts";
import { findPhrase } from "#lib/text/find-phrase.ts";
import { nearSpans } from "#lib/text/near.ts";
import type { Range } from "#lib/text/range.ts";
import type { Token } from "#lib/text/tokenize.ts";
import { slopSpans, withinSlop } from "#lib/text/within-slop.ts";

/**
 * What a word, phrase or chain of a query marks among the tokens of a text, in spans of token indexes: a word's token,
 * a phrase or variant whole, of a phrase with a slop and of a chain the parts that make one up.
 *
 * @param language BCP 47 tag of the article
 */
export function leafSpans(leaf: TextNode, tokens: readonly Token[], language: string): Range[] {
  switch (leaf.kind) {
    case "word":
      return wordSpans(leaf, tokens, language);
    case "phrase":
      return leaf.slop === 0
        ? phraseSpans(leaf, tokens)
        : withinSlop(positions(leaf, tokens), leaf.slop).map((at) => [at, at + 1]);
    case "near":
      return nearParts(leaf, tokens, language);
  }
}

function wordSpans(word: Word, tokens: readonly Token[], language: string): Range[] {
  const variants = word.variants.map((variant) => variantTests(variant, language));
  return [[formTest(word, language)], ...variants].flatMap((tests) => runs(tests, tokens));
}

/** Where tokens that pass the tests stand one after the other. */
function runs(tests: readonly TermTest[], tokens: readonly Token[]): Range[] {
  const spans: Range[] = [];
  for (let at = 0; at + tests.length <= tokens.length; at++) {
    if (tests.every((test, offset) => test(tokens[at + offset]?.term ?? "")))
      spans.push([at, at + tests.length]);
  }
  return spans;
}

function phraseSpans({ terms, slop }: Phrase, tokens: readonly Token[]): Range[] {
  if (slop > 0) return slopSpans(positions({ terms }, tokens), slop);
  return findPhrase(tokens, terms).map((at) => [at, at + terms.length]);
}

function positions({ terms }: Pick<Phrase, "terms">, tokens: readonly Token[]): number[][] {
  return terms.map((term) => tokens.flatMap((token, at) => (token.term === term ? [at] : [])));
}

function nearParts({ operands, distances }: Near, tokens: readonly Token[], language: string): Range[] {
  const spans = operands.map((operand) =>
    operand.kind === "word" ? wordSpans(operand, tokens, language) : phraseSpans(operand, tokens),
  );
  return nearSpans(spans, distances).flat();
}
