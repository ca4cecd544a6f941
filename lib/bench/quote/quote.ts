import { checkQuote, MAX_QUOTE } from "../../search/quote.ts";
import type { QuoteCheck } from "../../search/quote-check.ts";
import { withTemporarySearch } from "../../search/temporary-archive.ts";
import { percentile, timings } from "../statistics.ts";
import { type MadeQuote, makeQuotes } from "./make-quotes.ts";
import { readSample } from "./sample.ts";

/*
 * npm run bench:quote -- [paragraphs] [quotations of each kind]
 *
 * How often the quote checker names the right paragraphs and gives the right verdict, and how long it takes, for
 * quotations of which is known what was done to them; and how long for texts meant to be slow.
 */

const PARAGRAPHS = 20_000;
const EACH = 100;
const ROUNDS = 3;
/** Of the labels. */
const WIDTH = 26;

const [paragraphs = PARAGRAPHS, each = EACH] = process.argv.slice(2).map(Number);
const sample = readSample(paragraphs);

await withTemporarySearch(sample.articles, async (site) => {
  console.log(`${site.archive.paragraphCount.toLocaleString("en")} paragraphs\n`);
  console.log(row("", ["verdict right", "places right", "p50 ms", "p95 ms", "most ms"]));
  const check = (text: string) => checkQuote(site, text, Number.POSITIVE_INFINITY);
  await check("the machine’s own first time");
  for (const [kind, quotes] of makeQuotes(sample, each)) {
    const answers: QuoteCheck[] = [];
    for (const { text } of quotes) answers.push(await check(text));
    const times = await timings(quotes, ROUNDS, ({ text }) => check(text));
    const share = (isRight: (quote: MadeQuote, answer: QuoteCheck) => boolean) =>
      percent(
        quotes.filter((quote, at) => answers[at] && isRight(quote, answers[at])).length / quotes.length,
      );
    const verdicts = share((quote, answer) => quote.verdict === answer.verdict);
    console.log(row(kind, [verdicts, share(hasPlaces), ...spread(times)]));
  }
  console.log("\nMeant to be slow");
  const texts = sample.articles.flatMap((article) => article.paragraphs);
  for (const [kind, text] of Object.entries(slowTexts(texts))) {
    console.log(row(kind, ["", "", ...spread(await timings([text], ROUNDS, check))]));
  }
});

/** Texts of the greatest length. */
function slowTexts(texts: readonly string[]): Readonly<Record<string, string>> {
  const filled = (pattern: string) => pattern.repeat(MAX_QUOTE).slice(0, MAX_QUOTE);
  return {
    "a sentence of each text": texts
      .slice(0, 1000)
      .map((text) => text.slice(0, 60))
      .join(" ")
      .slice(0, MAX_QUOTE),
    "the, 500 times": filled("the "),
    "a b c …": filled("a b c d e f g h i j "),
    "common words": filled("the government of the united states and the people "),
    "brackets and dots": filled("[…(. . ."),
    Chinese: filled("美國政府與人民之間的關係"),
    "whole paragraphs": texts.slice(100, 120).join(" ").slice(0, MAX_QUOTE),
  };
}

function hasPlaces({ verdict, ids }: MadeQuote, answer: QuoteCheck): boolean {
  if (verdict === "absent") return answer.verdict === "absent";
  return answer.passages.map(({ id }) => id).join() === ids.join();
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}

function spread(times: readonly number[]): string[] {
  return [0.5, 0.95, 1].map((share) => percentile(times, share).toFixed(1));
}

function row(label: string, cells: readonly string[]): string {
  return label.padEnd(WIDTH) + cells.map((cell) => cell.padStart(14)).join("");
}
