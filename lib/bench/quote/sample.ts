import { join } from "node:path";
import type { SampleArticle } from "../../search/temporary-archive.ts";
import { readAddresses } from "../corpus/addresses.ts";
import { BENCH_FOLDER } from "../corpus/corpus-files.ts";

const SENTENCES = 3;
/** Of so many addresses one is kept back: nobody can have quoted it from the archive. */
const KEPT_BACK = 10;

/** Texts to quote from: an archive of so many paragraphs at most, and others that it has not. */
export interface Sample {
  readonly articles: readonly SampleArticle[];
  readonly strangers: readonly string[];
}

/** The State of the Union addresses, which come without paragraphs, cut into paragraphs of three sentences. */
export function readSample(paragraphs: number): Sample {
  const texts = readAddresses(join(BENCH_FOLDER, "addresses")).map(cut);
  const isKeptBack = (at: number) => at % KEPT_BACK === KEPT_BACK - 1;
  let left = paragraphs;
  const articles = texts
    .filter((_, at) => !isKeptBack(at))
    .map((own, at): SampleArticle => {
      const kept = own.slice(0, left);
      left -= kept.length;
      return { title: `Address ${at + 1}`, authors: ["The President"], date: null, paragraphs: kept };
    });
  return {
    articles: articles.filter((article) => article.paragraphs.length > 0),
    strangers: texts.filter((_, at) => isKeptBack(at)).flat(),
  };
}

function cut(text: string): string[] {
  const sentences = sentencesOf(text);
  return Array.from({ length: Math.ceil(sentences.length / SENTENCES) }, (_, at) =>
    sentences.slice(at * SENTENCES, (at + 1) * SENTENCES).join(" "),
  );
}

/** The sentences of a text, roughly. */
function sentencesOf(text: string): string[] {
  const found = text.replace(/\s+/g, " ").match(/.+?[.!?]["')]*(?=\s|$)|.+$/g) ?? [];
  return found.map((sentence) => sentence.trim()).filter(Boolean);
}
