import { bylineOf, creditsOf, type Design, type KnownArticle } from "./known-article.ts";
import { element, escapeMarkup } from "./markup.ts";

const SECTIONS = ["Home", "World", "Politics", "Business", "Culture", "Sport", "Archive", "About us"];
const TEASERS = [
  "Ferry line to open again in spring after long repairs",
  "What the council decided on the old customs house",
  "Readers write: the harbour we remember",
];

/** Pages of news sites, with menus, teasers and comments around the article. */
export const HTML_DESIGNS: readonly Design[] = [
  { name: "html: tidy, with JSON-LD", ending: ".html", save: (known) => Buffer.from(tidy(known)) },
  { name: "html: nested boxes", ending: ".html", save: (known) => Buffer.from(nested(known)) },
  { name: "html: tables and line breaks", ending: ".html", save: (known) => Buffer.from(old(known)) },
];

const links = (texts: readonly string[]): string =>
  texts.map((text) => `<li><a href="#">${escapeMarkup(text)}</a></li>`).join("");

function tidy(known: KnownArticle): string {
  const facts = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: known.title,
    author: known.authors.map((name) => ({ "@type": "Organization", name })),
    datePublished: known.date ?? undefined,
  };
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">${element("title", `${known.title} | The Harbour`)}
<script type="application/ld+json">${JSON.stringify(facts).replace(/</g, "\\u003c")}</script></head><body>
<header><a href="/">The Harbour</a><nav><ul>${links(SECTIONS)}</ul></nav></header>
<main><article><header>${element("h1", known.title)}${element("p", bylineOf(known) ?? "", 'class="byline"')}${known.date ? element("time", known.printedDate ?? "", `datetime="${known.date}"`) : ""}</header>
${known.paragraphs.map((text) => element("p", text)).join("\n")}</article>
<aside><h2>More from The Harbour</h2><ul>${links(TEASERS)}</ul></aside></main>
<footer><p>© 2019 The Harbour. All rights reserved.</p><ul>${links(["Contact", "Privacy", "Terms"])}</ul></footer></body></html>`;
}

function nested(known: KnownArticle): string {
  const teaser = (text: string) =>
    `<div class="card"><a href="#"><div class="card-title">${escapeMarkup(text)}</div></a></div>`;
  const paragraphs = known.paragraphs.map((text, at) =>
    at === 2
      ? `${element("p", text)}<div class="related">${teaser(TEASERS[0] ?? "")}</div>`
      : element("p", text),
  );
  return `<html><head><meta charset="utf-8">${element("title", known.title)}${known.authors.map((name) => `<meta name="author" content="${escapeMarkup(name)}">`).join("")}
${known.date ? `<meta property="article:published_time" content="${known.date}T09:00:00Z">` : ""}</head><body><div id="app"><div class="top"><div class="menu">${SECTIONS.map((text) => `<a href="#">${text}</a>`).join(" ")}</div></div>
<div class="wrap"><div class="left"><div class="story"><div class="story-head">${element("h1", known.title)}<div class="meta"><span>${escapeMarkup(bylineOf(known) ?? "")}</span> <span>${known.printedDate ?? ""}</span></div></div>
<div class="story-body">${paragraphs.join("\n")}</div></div></div><div class="right">${TEASERS.map(teaser).join("")}</div></div>
<div class="comments"><h3>2 comments</h3><div class="comment">Well said.</div><div class="comment">I was there and it was otherwise.</div></div></div></body></html>`;
}

function old(known: KnownArticle): string {
  const head = [element("font", known.title, 'size="5"'), ...creditsOf(known).map(escapeMarkup)];
  return `<HTML><HEAD>${element("TITLE", known.title)}<META http-equiv="Content-Type" content="text/html; charset=utf-8"></HEAD><BODY><TABLE><TR><TD WIDTH=120>
${SECTIONS.map((text) => `<A HREF="x.html">${text}</A><BR>`).join("\n")}</TD><TD>${head.join("<BR>\n")}<BR><BR>
${known.paragraphs.map(escapeMarkup).join("<BR><BR>\n")}
</TD></TR></TABLE><HR><CENTER><A HREF="x.html">Home</A> | <A HREF="x.html">Contact</A></CENTER></BODY></HTML>`;
}
