import { expect, type Page } from "@playwright/test";
import { askSearch, type FoundArticle, type SearchAnswer } from "./api.ts";
import { hits, ONCE, test, totals } from "./reader.ts";

const REQUESTS = [
  "",
  "?page=2",
  "?sort=oldest",
  "?year=undated",
  "?author=Works+desk&author=Light+desk",
  "?q=harbour",
  "?q=harbour&page=2",
  "?q=harbour&sort=newest",
  "?q=harbour&sort=oldest&page=2",
  "?q=harbour&author=Tide+desk",
  "?q=harbour&year=2010&year=2016",
  "?q=harbour&year=2011..2014&author=Chart+desk",
  "?q=silt",
  "?q=silt&expand=dredging-the-inner-basin",
  "?q=granite+beacon",
  "?q=granite+beacon&match=all",
  "?q=granite+beacon&match=any",
  "?q=ambergris+granite+silt+tides",
  "?q=%22granite+footing%22",
  "?q=%22tide+table%22+moon",
  "?q=mo%C3%AFse%E2%80%99s",
  "?q=C.L.B.",
  "?q=almanac",
  "?q=%D7%94%D7%9E%D7%92%D7%93%D7%9C%D7%95%D7%A8",
  "?q=quotes+bold+buoy",
  "?q=the+of",
  "?q=xylophone",
  "?q=harbour+NOT+silt+author:works",
  "?q=(granite+OR+beacon)+year:2010..2011",
  "?q=tide+NEAR/3+table",
  "?q=ambergriss",
  "?q=skiff",
  "?q=harbour&author=Nobody",
];

const slices = (text: string, marks: readonly (readonly [number, number])[]) =>
  marks.map(([start, end]) => text.slice(start, end));

/** An article of the API in the terms of the page. */
const asShown = ({ url, title, titleMarks, missing, paragraphs }: FoundArticle) => ({
  url,
  title,
  titleMarks: slices(title, titleMarks),
  missing,
  paragraphs: paragraphs.map((one) => ({
    url: one.url,
    text: one.text,
    marks: slices(one.text, one.marks),
  })),
});

/** The articles as a reader sees them, in order. */
const articlesOn = (page: Page) =>
  hits(page).evaluateAll((articles) => {
    const texts = (within: Element | null, what: string) =>
      [...(within?.querySelectorAll(what) ?? [])].map(({ textContent }) => textContent);
    const path = (within: Element | null) => within?.querySelector("a")?.pathname;
    return articles.map((article) => {
      const heading = article.querySelector("h2");
      return {
        url: path(heading),
        title: heading?.textContent,
        titleMarks: texts(heading, "mark"),
        missing: texts(article, "s"),
        paragraphs: [...article.querySelectorAll("li")].map((one) => ({
          url: path(one),
          text: one.querySelector("p")?.textContent,
          marks: texts(one, "mark"),
        })),
      };
    });
  });

async function totalOn(page: Page): Promise<Partial<SearchAnswer["total"]>> {
  const sentence = (await totals(page).textContent()) ?? "";
  if (sentence === "Nothing found.") return { articles: 0, complete: 0, paragraphs: 0 };
  const count = (pattern: RegExp) => pattern.exec(sentence)?.[1];
  const articles = Number(count(/(\d+) articles?/));
  const complete = sentence.includes("none has every word")
    ? 0
    : Number(count(/(\d+) (?:has|have) every/) ?? articles);
  const paragraphs = count(/(\d+) matching/);
  return { articles, complete, ...(paragraphs === undefined ? {} : { paragraphs: Number(paragraphs) }) };
}

/** The values offered with their counts; what is folded away counts too. */
async function facetsOn(page: Page): Promise<SearchAnswer["facets"]> {
  const read = (nodes: Element[]) =>
    nodes.map((node) => ({
      value: node.querySelector("bdi, th")?.textContent ?? "",
      count: Number(node.lastElementChild?.textContent),
    }));
  const authors = page.getByRole("region", { name: "Author", includeHidden: true }).locator("a");
  const years = page.locator("table tbody tr");
  return { author: await authors.evaluateAll(read), year: await years.evaluateAll(read) };
}

test.describe("API and page agree", ONCE, () => {
  test.use({ javaScriptEnabled: false });

  for (const query of REQUESTS) {
    test(`on /search${decodeURI(query)}`, async ({ page, request }) => {
      const answer = await askSearch(request, query);
      await page.goto(`/search${query}`);
      expect(await articlesOn(page)).toEqual(answer.articles.map(asShown));
      expect(answer.total).toMatchObject(await totalOn(page));
      expect(await facetsOn(page)).toEqual(answer.facets);
    });
  }
});
