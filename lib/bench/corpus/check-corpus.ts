import { parseArgs } from "node:util";
import { tokenize } from "../../text/tokenize.ts";
import { type CorpusFiles, corpusFiles, readTexts } from "./corpus-files.ts";
import { FEWEST_WORDS, MOST_WORDS } from "./prose.ts";
import { readSizes } from "./sizes.ts";

/*
 * npm run bench:corpus -- [--sizes 10000,100000]
 *
 * Makes the corpora of the benchmark and tells what they are: words, vocabulary, and how the vocabulary grows with the
 * text (the exponent of Heaps' law, from a tenth of the corpus to the whole). Fails where a corpus is not what it was.
 */

/** SHA-256 by the number of paragraphs. */
const KNOWN: Readonly<Record<number, string>> = {
  1000: "80190e164be5e3cc8eefd1799995364a585cdca58af6c263d32b64c9c5b6d18f",
  10000: "563858ee78254259334e38bade924b86aa809ce920db15446b47092547f9e2fa",
  100000: "304892881a74e97c0492e527648d68952ab5e87e310a33554a73891e626fd92b",
  1000000: "8bf32fcd38c694c799d018ef40595c5a979b6d3e8f6cde7d3e1dc190974d3879",
};

const { values } = parseArgs({ options: { sizes: { type: "string", default: "1000,10000" } } });
for (const size of readSizes(values.sizes)) check(size);

function check(size: number): void {
  const started = process.cpuUsage();
  const corpus = corpusFiles(size);
  const { user, system } = process.cpuUsage(started);
  console.log(`${describeCorpus(corpus)}, made or found in ${((user + system) / 1e6).toFixed(1)} CPU s`);
  const known = KNOWN[size];
  if (known === undefined) console.log(`  SHA-256 ${corpus.hash}, with nothing to compare it with`);
  else if (known !== corpus.hash)
    throw new Error(`The corpus of ${size} paragraphs has changed: ${corpus.hash}.`);
}

function describeCorpus(corpus: CorpusFiles): string {
  const [tenth, whole] = growthOf(corpus);
  const heaps = Math.log(whole.vocabulary / tenth.vocabulary) / Math.log(whole.words / tenth.words);
  return [
    `${corpus.paragraphs} paragraphs in ${corpus.articles} articles`,
    `${(corpus.textBytes / 1e6).toFixed(1)} MB of text`,
    `${whole.words} words`,
    `${whole.vocabulary} different ones (Heaps ${heaps.toFixed(2)})`,
  ].join(", ");
}

interface Growth {
  readonly words: number;
  readonly vocabulary: number;
}

function growthOf(corpus: CorpusFiles): [tenth: Growth, whole: Growth] {
  const vocabulary = new Set<string>();
  let tenth: Growth = { words: 0, vocabulary: 0 };
  let [words, paragraphs] = [0, 0];
  for (const text of readTexts(corpus)) {
    const written = text.split(" ").length;
    if (written < FEWEST_WORDS || written > MOST_WORDS || !/^[A-Z].*[.!?]$/.test(text))
      throw new Error(`This is no paragraph of ${FEWEST_WORDS} to ${MOST_WORDS} words: ${text}`);
    const tokens = tokenize(text);
    for (const { term } of tokens) vocabulary.add(term);
    words += tokens.length;
    if (++paragraphs === corpus.paragraphs / 10) tenth = { words, vocabulary: vocabulary.size };
  }
  return [tenth, { words, vocabulary: vocabulary.size }];
}
