import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import type { Article } from "../../corpus/article.ts";
import { readAddresses } from "./addresses.ts";
import { learnModel } from "./language-model.ts";
import { makeArticles } from "./make-articles.ts";

/** Where corpora, indexes and figures are kept; nothing in it is needed again. */
export const BENCH_FOLDER = ".bench";
/** Raised when the same size would give other texts than before. */
const VERSION = 1;
const CHUNK = 1 << 20;

/** A made corpus on disk: texts in one file, a line each; what else is known of the articles in another. */
export interface CorpusFiles {
  readonly paragraphs: number;
  readonly articles: number;
  /** Of the texts, line ends not counted. */
  readonly textBytes: number;
  /** SHA-256 of all that the corpus says. */
  readonly hash: string;
  readonly textFile: string;
  readonly articleFile: string;
}

/** An article without its text. */
export interface ArticleFacts extends Omit<Article, "paragraphs" | "removed"> {
  /** Paragraphs, which are the next lines of the file of texts. */
  readonly count: number;
}

/** The corpus with so many paragraphs, made where it is not there yet. */
export function corpusFiles(paragraphs: number): CorpusFiles {
  const folder = join(BENCH_FOLDER, `corpus-${VERSION}-${paragraphs}`);
  if (!existsSync(folder)) {
    const draft = `${folder}-draft`;
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { recursive: true });
    writeFileSync(join(draft, "corpus.json"), JSON.stringify(writeCorpus(paragraphs, draft)));
    renameSync(draft, folder);
  }
  const written = JSON.parse(readFileSync(join(folder, "corpus.json"), "utf8")) as Written;
  return { ...written, textFile: join(folder, "texts.txt"), articleFile: join(folder, "articles.jsonl") };
}

type Written = Omit<CorpusFiles, "textFile" | "articleFile">;

function writeCorpus(paragraphs: number, folder: string): Written {
  const hash = createHash("sha256");
  const texts = openSync(join(folder, "texts.txt"), "w");
  const facts = openSync(join(folder, "articles.jsonl"), "w");
  let [articles, textBytes] = [0, 0];
  for (const { paragraphs: own, removed: _, ...rest } of benchArticles(paragraphs)) {
    const lines = own.map(({ text }) => `${text}\n`).join("");
    const fact = `${JSON.stringify({ ...rest, count: own.length } satisfies ArticleFacts)}\n`;
    hash.update(fact).update(lines);
    writeSync(texts, lines);
    writeSync(facts, fact);
    articles++;
    textBytes += lines.length - own.length; // ASCII
  }
  for (const file of [texts, facts]) closeSync(file);
  return { paragraphs, articles, textBytes, hash: hash.digest("hex") };
}

/** The model that corpora and queries are made from. */
export const benchModel = () => learnModel(readAddresses(join(BENCH_FOLDER, "addresses")));

/** The articles of the corpus with so many paragraphs, made one by one. */
const benchArticles = (paragraphs: number) => makeArticles(benchModel(), paragraphs);

/** The paragraphs of a corpus in order, read piece by piece. */
export const readTexts = ({ textFile }: CorpusFiles): Generator<string> => linesOf(textFile);

/** The articles of a corpus in order, without their text. */
export function* readFacts({ articleFile }: CorpusFiles): Generator<ArticleFacts> {
  for (const line of linesOf(articleFile)) yield JSON.parse(line) as ArticleFacts;
}

/** The articles of a corpus in order, read piece by piece. */
export function* readArticles(corpus: CorpusFiles): Generator<Article> {
  const texts = readTexts(corpus);
  for (const { count, ...facts } of readFacts(corpus)) {
    const paragraphs = Array.from({ length: count }, (_, at) => {
      return { number: at + 1, kind: "text" as const, text: String(texts.next().value) };
    });
    yield { ...facts, paragraphs, removed: [] };
  }
}

/** Every line ends with a line feed, and all is ASCII. */
function* linesOf(path: string): Generator<string> {
  const file = openSync(path, "r");
  const chunk = Buffer.alloc(CHUNK);
  let rest = "";
  for (let size = readSync(file, chunk); size > 0; size = readSync(file, chunk)) {
    const lines = (rest + chunk.toString("latin1", 0, size)).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  closeSync(file);
}
