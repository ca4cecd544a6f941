import { seededRandom } from "../statistics.ts";
import { inTurn } from "./edit.ts";
import { deleted, inserted } from "./edit-paragraphs.ts";
import type { Page } from "./resolver.ts";
import { type TracedArticle, traced } from "./traced.ts";

const TOWNS = ["Kabul", "Herat", "Doha", "Lisbon", "Trieste", "Basra", "Tunis", "Odessa", "Quetta", "Bergen"];
const ARTICLES = 20;
const ROWS = 150;

type Draw = (below: number) => number;

/** Forms of which only a few words are filled in. */
const FORMS: readonly ((town: string, number: Draw) => string)[] = [
  (town, number) => `On day ${number(365)} of the year the temperature in ${town} was ${number(40)} degrees.`,
  (town, number) =>
    `Case ${number(9000)}: a clerk of ${town} was sentenced to ${number(30)} months for theft of goods worth ${number(900)} dollars.`,
  (town, number) => `${town}, wheat, per ton: ${number(400)}`,
  (_town, number) => `Changed in version ${number(9)}.${number(12)}`,
];

/** Articles of nothing but rows of a form; then a tenth of the rows is taken out, and as many others are put in. */
export function formArticles(): {
  readonly first: readonly TracedArticle[];
  readonly last: readonly TracedArticle[];
} {
  const random = seededRandom(5);
  const row = (at: number) => {
    const town = TOWNS[Math.floor(random() * TOWNS.length)] ?? "";
    return FORMS[at % FORMS.length]?.(town, (below) => Math.floor(random() * below)) ?? "";
  };
  const pages = Array.from({ length: ARTICLES }, (_, at): Page => {
    return { source: `form ${at}`, texts: Array.from({ length: ROWS }, () => row(at)) };
  });
  const first = traced(pages);
  const last = first.flatMap((article, at) => {
    const others = Array.from({ length: ROWS }, () => row(at));
    return inTurn(deleted(10), inserted(10, others))([article], random);
  });
  return { first, last };
}
