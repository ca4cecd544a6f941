import { join, resolve } from "node:path";
import { readCorpus } from "../../corpus/read-corpus.ts";
import { readAddresses } from "../corpus/addresses.ts";
import { isKitThere, readCollection } from "../judged/kit.ts";
import { seededRandom } from "../statistics.ts";
import type { KnownArticle } from "./known-article.ts";

const ADDRESSES = resolve(".bench", "addresses");
const SENTENCE_END = /(?<=[a-z]{2}[.!?]["”’']?)\s+(?=["“‘']?[A-Z])/;
const MOST_PARAGRAPHS = 30;
const DESKS = [
  ["Harbour desk"],
  ["Asia desk", "Harbour desk"],
  [],
  ["Reading Room"],
  ["World desk"],
] as const;
const MONTHS = [
  "January",
  "March",
  "April",
  "May",
  "July",
  "August",
  "October",
  "November",
  "December",
] as const;

/**
 * Articles of which the paragraphs are known: the sample archive, addresses cut into paragraphs of one to six
 * sentences, and news of the judged collection where it is at hand. The same list every time.
 *
 * @param count how many addresses, and how many news
 */
export async function knownArticles(count: number): Promise<KnownArticle[]> {
  return [...(await sampleArchive()), ...addresses(count), ...news(count)].filter(
    ({ paragraphs }) => paragraphs.length > 1,
  );
}

async function sampleArchive(): Promise<KnownArticle[]> {
  const { articles } = await readCorpus(resolve("corpus"));
  const plain = articles.filter(({ paragraphs }) => paragraphs.every(({ kind }) => kind === "text"));
  return plain.map(({ title, paragraphs }, at) =>
    known(
      `sample-${at}`,
      title,
      paragraphs.map(({ text }) => text),
      at,
    ),
  );
}

function addresses(count: number): KnownArticle[] {
  const texts = readAddresses(ADDRESSES);
  const step = Math.max(Math.floor(texts.length / count), 1);
  return texts
    .filter((_, at) => at % step === 0)
    .slice(0, count)
    .map((text, at) => known(`address-${at}`, titleFrom(text), cut(text, at), at));
}

function news(count: number): KnownArticle[] {
  if (!isKitThere()) return [];
  const { documents } = readCollection("bbc");
  const step = Math.max(Math.floor(documents.length / count), 1);
  return documents
    .filter((_, at) => at % step === 0)
    .slice(0, count)
    .map(({ text }, at) =>
      known(
        `news-${at}`,
        titleFrom(text),
        text.split("\n\n").map((one) => one.replace(/\s+/g, " ").trim()),
        at + 1,
      ),
    );
}

function known(name: string, title: string, paragraphs: readonly string[], at: number): KnownArticle {
  const [year, month, day] = [1990 + (at % 30), MONTHS[at % MONTHS.length] ?? "May", 1 + ((at * 7) % 28)];
  const iso = `${year}-${String(new Date(`1 ${month} 2000 UTC`).getUTCMonth() + 1).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const isDated = at % 6 !== 5;
  return {
    name,
    title,
    authors: DESKS[at % DESKS.length] ?? [],
    date: isDated ? iso : null,
    printedDate: !isDated
      ? null
      : ([`${day} ${month} ${year}`, `${month} ${day}, ${year}`, iso][at % 3] ?? null),
    paragraphs,
  };
}

/** A headline from the words of a text. */
function titleFrom(text: string): string {
  const words = text.slice(text.length / 2).match(/[A-Za-z]{4,}/g) ?? [];
  const [first = "Report", ...rest] = words.slice(1, 8);
  return [
    first[0]?.toUpperCase() + first.slice(1).toLowerCase(),
    ...rest.map((word) => word.toLowerCase()),
  ].join(" ");
}

/** Paragraphs of one to six sentences. */
function cut(text: string, seed: number): string[] {
  const random = seededRandom(seed);
  const sentences = text.replace(/\s+/g, " ").trim().split(SENTENCE_END);
  const paragraphs: string[] = [];
  while (sentences.length > 0 && paragraphs.length < MOST_PARAGRAPHS)
    paragraphs.push(sentences.splice(0, 1 + Math.floor(random() * 6)).join(" "));
  return paragraphs;
}

/** Where the files of the last run are. */
export const IMPORT_FOLDER = join(resolve(".bench"), "import");
