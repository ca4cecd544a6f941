import { describe, expect, it } from "vitest";
import { PARAGRAPHS, PROSE, readPage } from "./sample-page.ts";

describe("what a page says of its article", () => {
  const head = async (html: string, body = PROSE) => {
    const { article, report } = await readPage(`<html><head>${html}</head><body>${body}</body></html>`);
    return [article?.title, article?.authors, article?.date, report.origins];
  };
  const ld = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

  it.each([
    [
      "a graph",
      {
        "@graph": [
          { "@type": "WebSite", name: "Site" },
          {
            "@type": ["NewsArticle"],
            headline: "T",
            datePublished: "2012-01-04",
            author: { "@type": "Person", name: "Jane Roe" },
          },
        ],
      },
    ],
    [
      "an array",
      [
        {
          "@type": "BlogPosting",
          headline: "T",
          datePublished: "2012-01-04T23:00:00-05:00",
          author: ["Jane Roe"],
        },
      ],
    ],
    [
      "one article",
      {
        "@type": "NewsArticle",
        headline: "T",
        datePublished: "2012-01-04T10:00:00Z",
        dateModified: "2013-01-01",
        author: "Jane Roe",
      },
    ],
  ])("is read from JSON-LD with %s", async (_name, data) => {
    expect((await head(ld(data))).slice(0, 3)).toEqual(["T", ["Jane Roe"], "2012-01-04"]);
  });

  it.each([
    [
      `<meta property="og:title" content="T"><meta name="author" content="Jane Roe"><meta property="article:published_time" content="2012-01-04T10:00:00+00:00">`,
      "",
      "2012-01-04",
    ],
    [
      `<meta name="citation_title" content="T"><meta name="citation_author" content="Jane Roe"><meta name="citation_date" content="2012/01/04">`,
      "",
      "2012-01-04",
    ],
    [
      `<meta name="DC.title" content="T"><meta name="DC.creator" content="JANE ROE"><meta name="DC.date" content="2012-01">`,
      "",
      "2012-01",
    ],
    [
      `<title>T - The Post</title>`,
      `<h1>T</h1><p class="byline">By <a rel="author" href="/j">Jane Roe</a></p><time datetime="2012-01-04">4th</time>`,
      "2012-01-04",
    ],
    [`<title>T</title>`, `<div class="t">T</div><div>By Jane Roe | 4 January 2012</div>`, "2012-01-04"],
    [
      `<title>The Post: all the news</title>`,
      `<h1>T</h1><span itemprop="author">Jane Roe</span><span itemprop="datePublished" content="2012-01-04">then</span>`,
      "2012-01-04",
    ],
  ])("is read from %j %j", async (html, body, date) => {
    expect((await head(html, `<article>${body}${PROSE}</article>`)).slice(0, 3)).toEqual([
      "T",
      ["Jane Roe"],
      date,
    ]);
  });

  it.each([
    [
      "a line with bars",
      `<h1>Talks fail</h1><div class="meta">By Jane Roe · 4 January 2012 · 5 min read</div>`,
      "",
    ],
    ["what was submitted", `<h1>Talks fail</h1><div>Submitted by Jane Roe on 4 January 2012</div>`, ""],
    [
      "lines around",
      `<h2 class="date-header">Wednesday, January 4, 2012</h2><h3>Talks fail</h3>`,
      `<div class="post-footer">Posted by <span class="fn">Jane Roe</span> at 10 AM</div>`,
    ],
  ])("is read from %s, below a heading that names the site", async (_name, above, below) => {
    const body = `<div id="head"><h1>My Blog</h1></div><div class="post">${above}<div>${PROSE}</div>${below}</div>`;
    expect((await head("<title>My Blog: Talks fail</title>", body)).slice(0, 3)).toEqual([
      "Talks fail",
      ["Jane Roe"],
      "2012-01-04",
    ]);
  });

  it.each([
    "<li><time datetime='1912-04-15'>15 April 1912</time> Titanic sinks</li>",
    "<p><time datetime='1912-04-15'>15 April 1912</time> Titanic sinks</p>",
    "<li><time datetime='1912-04-15'>15 April 1912</time></li>",
  ])("is no date of a chronology: %s", async (entry) => {
    const { article } = await readPage(`<h1>T</h1><ul>${entry}</ul>${PROSE}`);
    expect(article?.date).toBeNull();
    expect(article?.paragraphs[0]?.text).toMatch(/^15 April 1912/);
  });

  it.each([
    "<time datetime='2012-01-04'>4 January 2012</time>",
    "<div>Published <time datetime='2012-01-04'>4 January</time>, last updated <time>5 May 2013</time></div>",
    "<p>Kabul, <time datetime='2012-01-04'>Wednesday</time> 10.30 BST</p>",
    "<p><time datetime='2012-01-04'>4 January 2012</time> | By Jane Roe | 5 min read</p>",
  ])("is the date of a credit: %s", async (credit) => {
    const { article } = await readPage(`<h1>T</h1>${credit}${PROSE}`);
    expect([article?.date, article?.paragraphs.length]).toEqual(["2012-01-04", PARAGRAPHS.length]);
  });

  it.each([
    ["Talks", "<h1>Talks</h1>"],
    ["Talks", "<h2>Talks</h2>"],
    ["A history of the harbour and of its people", "<h2>The talks</h2>"],
    ["A history of the harbour and of its people", "<p>No heading.</p><h2>Harbour</h2>"],
  ])("is %s, where the name of a book is a heading too and longer, above %s", async (title, heading) => {
    const body = `<div class="bar"><h1>A history of the harbour and of its people</h1></div><main>${heading}${PROSE}</main>`;
    const page = `<title>Talks - A history of the harbour and of its people</title>`;
    expect((await head(page, body))[0]).toBe(title);
  });

  it("is the line that says it all rather than a heading that says a part", async () => {
    const body = `<main><h2>Talks</h2><p>Talks - what was said in Doha</p>${PROSE}</main>`;
    expect((await head("<title>Talks: what was said in Doha</title>", body))[0]).toBe(
      "Talks - what was said in Doha",
    );
  });

  it("names two desks that a page names in one line, or as bodies", async () => {
    const author = [{ "@type": "Organization", name: "Asia desk" }, { name: "Harbour desk" }];
    const byline = `<p class="byline">By Asia desk and Harbour desk</p>`;
    expect((await head("<title>T</title>", `<h1>T</h1>${byline}${PROSE}`))[1]).toEqual([
      "Asia desk",
      "Harbour desk",
    ]);
    expect(
      (await head(ld({ "@type": "NewsArticle", author: author.slice(0, 1) }), byline + PROSE))[1],
    ).toEqual(["Asia desk", "Harbour desk"]);
  });

  it("is not taken from what stands around the article, nor from today", async () => {
    const body = `<article><h1>T</h1>${PROSE}</article><aside><time datetime="2020-01-01">1 January 2020</time> <a rel="author">John Doe</a></aside><footer>© 2021 Site</footer>`;
    expect((await head("<title>T</title>", body)).slice(0, 3)).toEqual(["T", [], null]);
  });

  it("gives the article its address, language, tags and where all was found", async () => {
    const { article, report } = await readPage(
      `<html lang="de"><link rel="canonical" href="https://post.example/a"><meta name="keywords" content="a, b"><meta property="og:title" content="T">${PROSE}`,
    );
    expect(article).toMatchObject({ language: "de", url: "https://post.example/a", tags: ["a", "b"] });
    expect(report.origins).toMatchObject({
      title: "meta tag og:title",
      url: "canonical link",
      language: "lang of the page",
    });
  });

  it.each(["{", "[1, null]", '{"@type": 5, "author": {"name": {"@value": []}}}', `${"[".repeat(5000)}`])(
    "is nothing where JSON-LD is %j",
    async (text) => {
      expect((await head(`<script type="application/ld+json">${text}</script>`)).slice(1, 3)).toEqual([
        [],
        null,
      ]);
    },
  );
});

describe("the encoding of a page", () => {
  const page = (charset: string) => `<meta charset="${charset}"><p>Moïse, ${PARAGRAPHS[0]}</p>`;
  it.each([
    ["UTF-8", Buffer.from(page("utf-8"))],
    ["UTF-8 that says nothing", Buffer.from(page(""))],
    ["Latin-1 by its label", Buffer.from(page("ISO-8859-1"), "latin1")],
    ["windows-1252 that says nothing", Buffer.from(page(""), "latin1")],
    ["windows-1252 that says UTF-8", Buffer.from(page("utf-8"), "latin1")],
    ["UTF-16", Buffer.from(`\uFEFF${page("utf-16")}`, "utf16le")],
    ["an unknown label", Buffer.from(page("utf-7"))],
  ])("is told for %s", async (_name, bytes) => {
    expect((await readPage(bytes)).article?.paragraphs[0]?.text).toMatch(/^Moïse, /);
  });

  it("is told for Shift-JIS and KOI8-R", async () => {
    const japanese = Buffer.concat([
      Buffer.from('<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS"><p>'),
      Buffer.from([0x93, 0xfa, 0x96, 0x7b, 0x8c, 0xea]),
    ]);
    expect((await readPage(japanese)).article?.paragraphs[0]?.text).toBe("日本語");
    const russian = Buffer.concat([Buffer.from("<meta charset=koi8-r><p>"), Buffer.from([0xed, 0xc9, 0xd2])]);
    expect((await readPage(russian)).article?.paragraphs[0]?.text).toBe("Мир");
  });
});

describe("bylines by their classes", () => {
  it("names authors by the innermost elements that are called so", async () => {
    const by = (name: string) =>
      `<div class="author"><h3 class="author">${name}</h3><span>The Harbour Project</span> <code>desk@example.org</code></div>`;
    const { article } = await readPage(`<h1>T</h1>${by("Jane Roe")}${by("John Doe")}${PROSE}`);
    expect(article?.authors).toEqual(["Jane Roe", "John Doe"]);
  });
});
