import { expect } from "@playwright/test";
import { type ArticleAnswer, everyArticle } from "./api.ts";
import { AMBERGRIS, BREAKWATER, BUOY, ISLE, LAMP, LONG_PARAGRAPH, PILOT, TITLE_ONLY } from "./facts.ts";
import { ONCE, test } from "./reader.ts";

const READERS: Readonly<Record<string, string>> = {
  Slackbot: "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
  Facebook: "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
  Meta: "meta-externalagent/1.1 (+https://developers.facebook.com/docs/sharing/webmasters/crawler)",
  WhatsApp: "WhatsApp/2.23.20.0",
  Mastodon: "Mastodon/4.3.0 (http.rb/5.2.0; +https://mastodon.example/) Bot",
  "A browser":
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36",
};
const HEAD = 32_768;
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'" };

const decode = (text: string) =>
  text.replace(/&([a-z]+|#x27);/g, (entity, name: string) => ENTITIES[name] ?? entity);

/** The values of the tags in the head, by name or property. */
function tagsOf(html: string): Map<string, string[]> {
  const tags = new Map<string, string[]>();
  const add = (name = "", value = "") => tags.set(name, [...(tags.get(name) ?? []), decode(value)]);
  for (const [, name, value] of html.matchAll(/<meta (?:name|property)="([^"]*)" content="([^"]*)"/g))
    add(name, value);
  add("canonical", /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1]);
  add("title", /<title>([^<]*)</.exec(html)?.[1]);
  return tags;
}

test.describe("A pasted link", ONCE, () => {
  let articles: ArticleAnswer[];
  test.beforeAll(async ({ playwright, baseURL }) => {
    const request = await playwright.request.newContext(baseURL === undefined ? {} : { baseURL });
    articles = [...(await everyArticle(request)).values()];
    await request.dispose();
  });

  const paragraph = (title: string, number: number) => {
    const article = articles.find((one) => one.title === title);
    const found = article?.paragraphs[number - 1];
    if (!article || !found) throw new Error(`${title} has no paragraph ${number}`);
    return { ...found, slug: article.slug };
  };

  for (const [name, agent] of Object.entries(READERS)) {
    test(`shows ${name} the paragraph, its article, author and date`, async ({ request, baseURL }) => {
      const { url, slug } = paragraph(PILOT, AMBERGRIS.number);
      const headers = { "User-Agent": agent, Range: `bytes=0-${HEAD - 1}` };
      const answer = await request.get(url, { headers });
      expect([200, 206]).toContain(answer.status());
      const start = (await answer.body()).subarray(0, HEAD).toString();
      const tags = tagsOf(start.slice(0, start.indexOf("</head>")));
      const title = [`${PILOT} – Chart desk, 30 April 2011`];
      expect(Object.fromEntries(tags)).toMatchObject({
        "og:title": title,
        "og:description": [AMBERGRIS.text],
        "og:url": [`${baseURL}${url}`],
        "og:type": ["article"],
        "og:site_name": ["Pilcrow"],
        "article:author": ["Chart desk"],
        "article:published_time": ["2011-04-30"],
        "twitter:card": ["summary_large_image"],
        "twitter:title": title,
        "twitter:description": [AMBERGRIS.text],
        author: ["Chart desk"],
        description: [AMBERGRIS.text],
        canonical: [`${baseURL}/a/${slug}`],
        title: [`${PILOT} · Pilcrow`],
      });
    });
  }

  test("shows a card of the paragraph, which any site may embed, and another one for another text", async ({
    request,
  }) => {
    const { url, slug } = paragraph(PILOT, AMBERGRIS.number);
    const tags = tagsOf(await (await request.get(url)).text());
    const [address = ""] = tags.get("og:image") ?? [];
    const { pathname } = new URL(address);
    expect(pathname).toMatch(new RegExp(`^${url}/card/[0-9a-f]{12}\\.png$`));
    const card = await request.get(pathname);
    expect(card.headers()).toMatchObject({
      "content-type": "image/png",
      "cache-control": "public, max-age=86400",
      "cross-origin-resource-policy": "cross-origin",
    });
    const png = await card.body();
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    const old = await request.get(`${url}/card/000000000000.png`, { maxRedirects: 0 });
    expect([old.status(), old.headers().location]).toEqual([307, pathname]);
    expect((await request.get(`/p/0000000000/card/${pathname.split("/").at(-1)}`)).status()).toBe(404);
    const article = tagsOf(await (await request.get(`/a/${slug}`)).text());
    expect(article.has("og:image")).toBe(false);
    expect(article.get("twitter:card")).toEqual(["summary"]);
  });

  test("to a long paragraph shows its first words", async ({ request }) => {
    const { url, text } = paragraph(LONG_PARAGRAPH.title, LONG_PARAGRAPH.number);
    const [description = ""] = tagsOf(await (await request.get(url)).text()).get("og:description") ?? [];
    const shown = description.replace(/…$/, "");
    expect(description).toMatch(/\w…$/);
    expect(shown.length).toBeLessThanOrEqual(200);
    expect(shown.length).toBeGreaterThan(150);
    expect(text.startsWith(`${shown} `)).toBe(true);
  });

  test("to an article of two desks names both, and to one of a month its month", async ({ request }) => {
    const tags = tagsOf(await (await request.get(paragraph(LAMP, 1).url)).text());
    expect(tags.get("og:title")).toEqual([`${LAMP} – Light desk, Works desk, 5 September 2011`]);
    expect(tags.get("article:author")).toEqual(["Light desk", "Works desk"]);
    const month = tagsOf(await (await request.get(paragraph(ISLE, 1).url)).text());
    expect(month.get("og:title")).toEqual([`${ISLE} – Light desk, May 2012`]);
  });

  test("to an undated article invents no date", async ({ request }) => {
    const tags = tagsOf(await (await request.get(paragraph(TITLE_ONLY.title, 1).url)).text());
    expect(tags.get("og:title")).toEqual([`${TITLE_ONLY.title} – Chart desk`]);
    expect(tags.has("article:published_time")).toBe(false);
  });

  test("carries a title that looks like markup as text", async ({ request }) => {
    const html = await (await request.get(paragraph(BUOY, 1).url)).text();
    expect(tagsOf(html).get("og:title")).toEqual([`${BUOY} – Harbour desk, 29 February 2016`]);
    expect(html).not.toContain("<b>bold");
  });

  test("to an article shows its first paragraph", async ({ request, baseURL }) => {
    const { slug, text } = paragraph(BREAKWATER, 1);
    const tags = tagsOf(await (await request.get(`/a/${slug}?q=stone`)).text());
    expect(tags.get("og:description")).toEqual([text]);
    expect(tags.get("og:url")).toEqual([`${baseURL}/a/${slug}`]);
    expect(tags.get("canonical")).toEqual([`${baseURL}/a/${slug}`]);
  });
});
