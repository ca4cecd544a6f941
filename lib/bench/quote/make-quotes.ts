import type { Verdict } from "../../search/quote-check.ts";
import { sampleId } from "../../search/temporary-archive.ts";
import { seededRandom } from "../statistics.ts";
import type { Sample } from "./sample.ts";

/** A quotation of which is known what was done to it. */
export interface MadeQuote {
  readonly text: string;
  readonly verdict: Verdict;
  /** Ids of the paragraphs that it comes from, in its order. */
  readonly ids: readonly string[];
}

type Random = () => number;

interface Source {
  readonly id: string;
  readonly words: readonly string[];
}

const CONFUSED: Readonly<Record<string, string>> = {
  m: "rn",
  l: "1",
  e: "c",
  o: "0",
  h: "b",
  i: "l",
  n: "u",
  s: "5",
};

const below = (count: number, random: Random) => Math.floor(random() * count);

/** Quotations of each kind, so many of each; the same for the same sample. */
export function makeQuotes(sample: Sample, each: number): ReadonlyMap<string, readonly MadeQuote[]> {
  const random = seededRandom(11);
  const sources = sourcesOf(sample);
  const any = () => sources[below(sources.length, random)] ?? { id: "", words: [] };
  const kinds: Readonly<Record<string, () => MadeQuote>> = {
    "word for word": () => quote("exact", run(any(), 8, 50, random)),
    "a few words": () => quote("exact", run(any(), 5, 8, random)),
    typography: () =>
      quote("exact", run(any(), 8, 50, random), (text) =>
        text
          .toUpperCase()
          .replace(/['"]/g, "”")
          .replace(/[,;](?= )/g, " –"),
      ),
    "OCR, 5 letters in 100": () =>
      quote("altered", run(any(), 20, 50, random), (text) => misread(text, 0.05, random)),
    "1 word in 8 another": () =>
      quote("altered", run(any(), 16, 50, random), (text) => reworded(text, any().words, random)),
    "words left out": () => leftOut(any(), " ", random),
    "left out and told": () => leftOut(any(), " … ", random),
    "words put in": () =>
      quote("altered", run(any(), 16, 40, random), (text) => putIn(text, any().words, random)),
    "stitched of two": () => stitched([run(any(), 12, 30, random), run(any(), 12, 30, random)]),
    "stitched of three": () => stitched([any(), any(), any()].map((one) => run(one, 12, 25, random))),
    "over two paragraphs": () => overTwo(sources, random),
    "not in the archive": () => stranger(sample, random),
  };
  return new Map(Object.entries(kinds).map(([name, make]) => [name, Array.from({ length: each }, make)]));
}

function sourcesOf({ articles }: Sample): Source[] {
  return articles
    .flatMap(({ paragraphs }, article) =>
      paragraphs.map((text, at) => ({ id: sampleId(article, at), words: text.split(" ") })),
    )
    .filter(({ words }) => words.length >= 60);
}

/** So many words in a row. */
function run({ id, words }: Source, fewest: number, most: number, random: Random): Source {
  const count = fewest + below(most - fewest + 1, random);
  const start = below(words.length - count + 1, random);
  return { id, words: words.slice(start, start + count) };
}

function quote(verdict: Verdict, { id, words }: Source, change = (text: string) => text): MadeQuote {
  return { text: change(words.join(" ")), verdict, ids: [id] };
}

function misread(text: string, share: number, random: Random): string {
  return text.replace(/[a-z]/g, (letter) => (random() < share ? (CONFUSED[letter] ?? "") : letter));
}

function reworded(text: string, others: readonly string[], random: Random): string {
  const words = text
    .split(" ")
    .map((word, at) => (at % 8 === 4 ? (others[below(others.length, random)] ?? "") : word));
  return words.join(" ");
}

function leftOut(source: Source, told: string, random: Random): MadeQuote {
  const { id, words } = run(source, 30, 50, random);
  const [start, count] = [10 + below(6, random), 3 + below(8, random)];
  const text = [words.slice(0, start).join(" "), words.slice(start + count).join(" ")].join(told);
  return { text, verdict: told === " " ? "altered" : "exact", ids: [id] };
}

function putIn(text: string, others: readonly string[], random: Random): string {
  const words = text.split(" ");
  const start = 4 + below(words.length - 8, random);
  return [...words.slice(0, start), ...others.slice(3, 8), ...words.slice(start)].join(" ");
}

function stitched(parts: readonly Source[]): MadeQuote {
  return {
    text: parts.map(({ words }) => words.join(" ")).join(" "),
    verdict: "stitched",
    ids: parts.map(({ id }) => id),
  };
}

function overTwo(sources: readonly Source[], random: Random): MadeQuote {
  const pairs = sources.flatMap((source, at) => {
    const next = sources[at + 1];
    return next && Number(next.id) === Number(source.id) + 1 ? [[source, next] as const] : [];
  });
  const [first, second] = pairs[below(pairs.length, random)] ?? [];
  const words = [...(first?.words.slice(-20) ?? []), ...(second?.words.slice(0, 20) ?? [])];
  return { text: words.join(" "), verdict: "exact", ids: [first?.id ?? "", second?.id ?? ""] };
}

function stranger({ strangers }: Sample, random: Random): MadeQuote {
  const words = (strangers[below(strangers.length, random)] ?? "").split(" ");
  return { text: words.slice(0, 12 + below(30, random)).join(" "), verdict: "absent", ids: [] };
}
