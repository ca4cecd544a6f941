import { describe, expect, it } from "vitest";
import { PARAGRAPHS, PROSE, readPage } from "./sample-page.ts";

const CARDS = [1, 2, 3, 4]
  .map(
    (at) =>
      `<div class="card"><h3><a href="/${at}">Another story, the ${at}th</a></h3><p>A summary of another story, with commas, to lure readers away from here, ${at}.</p></div>`,
  )
  .join("");
const COMMENTS = [1, 2, 3]
  .map(
    (at) =>
      `<li><b>Reader ${at}</b><p>I think, as always, that all of this is quite wrong, and I have read it ${at} times.</p></li>`,
  )
  .join("");
const texts = async (html: string) => (await readPage(html)).article?.paragraphs.map(({ text }) => text);
const kinds = async (html: string) =>
  (await readPage(html)).article?.paragraphs.map(({ kind, text }) => [kind, text]);
const rules = async (html: string, part: string) =>
  (await readPage(html)).report.removed.filter(({ text }) => text.includes(part)).map(({ rule }) => rule);

describe("the article of a page", () => {
  it.each([
    [
      "in an article element",
      `<nav><a href="/">Home</a></nav><article><h1>T</h1>${PROSE}</article><aside>Aside.</aside>`,
    ],
    ["in a main element", `<header>Site</header><main><h1>T</h1>${PROSE}</main><footer>Imprint</footer>`],
    [
      "in an articleBody",
      `<div><h1>T</h1><div itemprop="articleBody">${PROSE}</div></div><div>${CARDS}</div>`,
    ],
    [
      "in a div without a name",
      `<div><a href="/">Home</a> <a href="/w">World</a></div><div><h1>T</h1><div>${PROSE}</div></div><div>${CARDS}</div>`,
    ],
    [
      "beside cards that outweigh it",
      `<div class="x"><h1>T</h1>${PROSE}</div><div class="y">${CARDS.repeat(3)}</div>`,
    ],
    [
      "above comments",
      `<div><h1>T</h1><div>${PROSE}</div><ol class="comment-list">${COMMENTS.repeat(5)}</ol></div>`,
    ],
    [
      "in pieces between advertisements",
      PARAGRAPHS.map(
        (text) => `<div class="seg"><p>${text}</p></div><div class="z">Advertisement</div>`,
      ).join(""),
    ],
    [
      "in a table of the nineties",
      `<table><tr><td><a href="/">Home</a><br><a href="/n">News</a></td><td>${PARAGRAPHS.join("<br><br>")}</td></tr></table>`,
    ],
    [
      "in a body that has a sidebar by its class",
      `<body class="has-sidebar comments-open"><div class="with-sidebar"><h1>T</h1>${PROSE}</div></body>`,
    ],
    ["and nothing else", PROSE],
  ])("is found %s", async (_name, body) => {
    expect(await texts(`<title>T | Site</title>${body}`)).toEqual(PARAGRAPHS);
  });

  it("leaves the rest to the list of what was removed, each with its rule", async () => {
    const page = `<nav>Menu</nav><article><h1>T</h1>${PROSE}<figure><figcaption>A caption</figcaption></figure><aside>Beside</aside><div class="related-stories">More</div><p style="display: none">Secret</p><button>Press</button><div class="comments">Wrong!</div></article><footer>Imprint</footer>`;
    const found = await Promise.all(
      ["Menu", "A caption", "Beside", "More", "Secret", "Press", "Wrong!", "Imprint"].map((part) =>
        rules(page, part),
      ),
    );
    expect(found.flat()).toEqual([
      "navigation",
      "caption",
      "aside",
      "aside",
      "hidden text",
      "around the article",
      "comment",
      "around the article",
    ]);
  });

  it.each([
    `Next: <a href="/n">The talks</a>, Up: <a href="/u">Contents</a> [<a href="/i">Index</a>]`,
    `<a href="/">Home</a> › <a href="/w">World</a> › <a href="/a">Asia and the East</a>`,
  ])("leaves ways to elsewhere above its text out of it: %s", async (ways) => {
    const page = (line: string) =>
      `<title>T</title><div><p>${line}</p><h1>T</h1><p>${line}</p>${PROSE}</div>`;
    expect(await texts(page(ways))).toEqual(PARAGRAPHS);
  });

  it.each([
    `By <a href="/j">Jane Roe</a> and <a href="/d">John Doe</a>`,
    `Words <a href="/j" rel="author">J. R.</a> Pictures <a href="/d">J. D. of the Harbour</a>`,
    `<a href="/s">The ships</a> and <a href="/h">the harbours</a> went on strike.`,
    `<a href="/s">The ships</a> were on strike.</p><p>Sources: <a href="/p">The Post</a>, <a href="/t">The Times of Port Town</a>`,
  ])("keeps, or takes for a credit, what only has as many links: %s", async (line) => {
    const page = `<title>T</title><div><h1>T</h1><p>${line}</p>${PROSE}</div>`;
    expect((await readPage(page)).report.removed).toEqual([]);
  });

  it("leaves entries of a menu there that look like names", async () => {
    const menu = `<div><p>Main Menu</p><ul><li><a href="/b">Bug Tracker</a></li></ul></div>`;
    const page = `<title>T</title><div><h1>T</h1></div>${menu}<p>By Jane Roe</p><div><div>${PROSE}</div></div>`;
    const { article } = await readPage(page);
    expect([article?.authors, ...(await rules(page, "Main Menu")), ...(await rules(page, "Bug"))]).toEqual([
      ["Jane Roe"],
      "around the article",
      "around the article",
    ]);
  });

  it("keeps what only looks like the page around it", async () => {
    const page = `<article><h1>T</h1>${PROSE}<h2 id="social-policy">Social policy</h2><p>As he said on <time>5 May</time>.</p><p>Read <a href="/x">the report</a>.</p></article>`;
    expect(await texts(page)).toEqual([
      ...PARAGRAPHS,
      "Social policy",
      "As he said on 5 May.",
      "Read the report.",
    ]);
  });

  it("takes the heading of cards for theirs, and cuts what a page says to those who do not see it", async () => {
    const page = `<article><h1>T</h1>${PROSE}<h2>Head<span class="sr-only">Jump</span></h2><p>More text.</p><h2>You may like</h2><ul class="teasers"><li>A card.</li></ul></article>`;
    expect(await texts(page)).toEqual([...PARAGRAPHS, "Head", "More text."]);
    expect([...(await rules(page, "Jump")), ...(await rules(page, "You may like"))]).toEqual([
      "hidden text",
      "aside",
    ]);
  });

  it("has blocks of their kinds, with lines and inline elements as browsers show them", async () => {
    const page = `<article>${PROSE}<h2>Head</h2><blockquote><p>Quoted.</p></blockquote><ol><li>One</li><li><p>Two</p></li></ol><pre>a\n  b</pre>
      <table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table><p><span>D</span>rop <b>c</b>aps,<br>lines &amp; &eacute;</p>Loose text</article>`;
    expect((await kinds(page))?.slice(3)).toEqual([
      ["heading", "Head"],
      ["quote", "Quoted."],
      ["list entry", "One"],
      ["list entry", "Two"],
      ["code", "a b"],
      ["table row", "A | B"],
      ["table row", "1 | 2"],
      ["text", "Drop caps, lines & é"],
      ["text", "Loose text"],
    ]);
  });
});

describe("hostile pages", () => {
  it.each([
    ["div", "<div>".repeat(30_000)],
    ["tables", "<table><tr><td>".repeat(2000)],
    ["formatting", "<b><i><u><font>".repeat(2000)],
    ["lists", "<ul><li>".repeat(3000)],
  ])("nested too deeply with %s are refused with a sentence", async (_name, html) => {
    expect((await readPage(`${html}${PROSE}`)).report).toMatchObject({
      status: "rejected",
      code: "too-deep",
    });
  });

  it.each([
    ["a bare svg", "<svg><title>words only here</title></svg>", null],
    ["no text", "<html><body><img src='x'></body></html>", null],
    ["frames", "<frameset><frame src='x'><noframes>Some words in frames.</noframes></frameset>", null],
  ])("%s are accounted for", async (_name, html, article) => {
    const parsed = await readPage(html);
    expect([parsed.article, parsed.report.status]).toEqual([article, "rejected"]);
  });

  it("give no markup but text", async () => {
    const page = `<h1>T</h1><p>${PARAGRAPHS[0]} &lt;script&gt;alert(1)&lt;/script&gt;</p><p onclick="x()">${PARAGRAPHS[1]}<img src=x onerror=y></p><plaintext><b>rest`;
    expect(await texts(page)).toEqual([
      `${PARAGRAPHS[0]} <script>alert(1)</script>`,
      PARAGRAPHS[1],
      "<b>rest",
    ]);
  });
});

describe("pages that few elements part", () => {
  it("keep headings, lists, tables and quotes that stand right in their body", async () => {
    const body = `<h1>T</h1>${PROSE}<h2>A part</h2><blockquote><p>${"Said at length, and more than once. ".repeat(9)}</p></blockquote>
      <table><tr><th><p>Year</p></th><th><p>Ships</p></th></tr><tr><td><p>1964</p></td><td><p>12</p></td></tr></table>
      <ul><li>The first</li><li>The second</li></ul>${PROSE}`;
    const found = await kinds(body);
    for (const one of [
      ["heading", "A part"],
      ["table row", "Year | Ships"],
      ["table row", "1964 | 12"],
      ["list entry", "The first"],
    ])
      expect(found).toContainEqual(one);
    expect((await readPage(body)).report.removed).toEqual([]);
  });

  it("keep sections that are called by their headings, without the sign that leads to them", async () => {
    const section = (id: string, name: string) =>
      `<section id="${id}"><h2>2. ${name}<a href="#${id}">¶</a></h2>${PROSE}</section>`;
    const names = ["Ships", "Copyright considerations", "Related documents", "Harbours"];
    const body = names.map((name) => section(name.toLowerCase().replace(" ", "-"), name)).join("");
    const headings = (await kinds(`<h1>T</h1>${body}`))?.filter(([kind]) => kind === "heading");
    expect(headings?.map(([, text]) => text)).toEqual(names.map((name) => `2. ${name}`));
  });

  it.each([
    ["alike", (at: number, text: string) => `<div class="part"><h2>Part ${at}</h2>${text}</div>`],
    [
      "within one another",
      (at: number, text: string) =>
        `<div class="part"><div><h2>Part ${at}</h2></div><div class="sub"><h3>First</h3>${text}</div><div class="sub"><h3>Then</h3><p>In short.</p></div></div>`,
    ],
    [
      "of lists, below ways to others",
      (at: number, text: string) =>
        `<div class="part"><p>Next: <a href="#n">The part behind this</a></p><h2>Part ${at}</h2><dl><dt>Term</dt><dd>${text}</dd></dl></div>`,
    ],
  ])("are all of one article: %s", async (_name, section) => {
    const short = "<p>A word before all that is told here at length.</p>";
    const page = `<div class="book"><h1>T</h1>${section(1, short)}${section(2, PROSE.repeat(4))}${section(3, PROSE)}</div><div class="foot"><h2>Imprint</h2><p>This page was made by the Harbour desk in Port Town.</p></div>`;
    const { article, report } = await readPage(page);
    const read = article?.paragraphs.map(({ text }) => text) ?? [];
    for (const part of ["Part 1", "A word before all that is told here at length.", "Part 3"])
      expect(read).toContain(part);
    expect(read.filter((text) => text === PARAGRAPHS[0])).toHaveLength(5);
    expect(report.removed.map(({ text }) => text)).toContain("Imprint");
  });

  it("are not what stands beside an article and has no class to tell that it is alike", async () => {
    const page = `<div><h2>T</h2>${PROSE.repeat(3)}</div><div><h2>Weather</h2><p>Rain is expected in the north.</p></div>`;
    expect(await rules(page, "Rain")).toEqual(["around the article"]);
  });

  it("keep numbers that are entries of a list, and lose those of pages", async () => {
    const page = `<h1>T</h1>${PROSE}<p>12</p><ul><li>7</li><li>Page 8</li></ul>${PROSE}`;
    const numbers = (await texts(page))?.filter((text) => /\d/.test(text));
    expect([numbers, await rules(page, "12")]).toEqual([["7", "Page 8"], ["page number"]]);
  });

  it("lose a part that says by its id what it is", async () => {
    const related = `<section id="related-stories"><h2>Related stories</h2><p>Another story, told in short, to lure readers.</p></section>`;
    expect(await rules(`<article><h1>T</h1>${PROSE}${related}</article>`, "Another story")).toEqual([
      "aside",
    ]);
  });
});
