import {
  ENDED,
  HOTEL,
  type HostileFile,
  hostile,
  READ,
  reads,
  rejected,
  SECRET,
  TALKS,
} from "./hostile-file.ts";

export const page = (body: string, head = ""): string =>
  `<!doctype html><html><head><title>Talks</title>${head}</head><body><h1>Talks</h1><p>${TALKS}</p>${body}</body></html>`;
const jsonLd = (json: string): string => `<script type="application/ld+json">${json}</script>`;
export const both = `<p>${HOTEL}</p>`;
const repeat = (text: string, count: number): string => text.repeat(count);
export const latin = (text: string): Buffer => Buffer.from(text, "latin1");

/** Saved pages. */
export const PAGES: readonly HostileFile[] = [
  hostile("deep.html", page(repeat("<div>", 30_000)), rejected("too-deep")),
  hostile("deep-inline.html", page(repeat("<b><i>", 20_000)), rejected("too-deep")),
  hostile("slow.html", page(repeat("<p><b><i><u><a><s>x", 400_000)), ENDED),
  hostile("large.html", page(repeat("<p>x", 3_000_000)), ENDED),
  hostile("plaintext.html", page(`<plaintext>${both}</body>`), READ, `${TALKS} ${HOTEL}`),
  hostile("onerror.html", page(`<svg><img src=x onerror=alert(1)></svg>${both}`), reads(TALKS, HOTEL), HOTEL),
  hostile("svg-text.html", page(`<svg><text>drawn words</text></svg>${both}`), READ, `drawn words ${HOTEL}`),
  hostile("script.html", page(`<script>x=1</script>${both}`), reads(TALKS, HOTEL)),
  hostile(
    "template.html",
    page(`<template><script>x()</script><p>kept away</p></template>${both}`),
    READ,
    HOTEL,
  ),
  hostile(
    "noscript.html",
    page(`<noscript><p>without scripts</p></noscript>${both}`),
    READ,
    "without scripts",
  ),
  hostile(
    "comment.html",
    page(`<!--[if IE]><p>old browsers</p><![endif]--><!-- ${both} --!><p>after</p>`),
    READ,
    "after",
  ),
  hostile("open-comment.html", page(`${both}<!-- never closed ${repeat("-", 50_000)}`), reads(TALKS, HOTEL)),
  hostile(
    "iframe.html",
    page(`<iframe src="file:///etc/passwd"></iframe><object data="../${SECRET}">old</object>${both}`),
    READ,
    `old ${HOTEL}`,
  ),
  hostile(
    "base.html",
    page(both, `<base href="file:///"><link rel=import href="../${SECRET}">`),
    reads(TALKS, HOTEL),
  ),
  hostile(
    "refresh.html",
    page(both, `<meta http-equiv=refresh content="0;url=javascript:alert(1)">`),
    reads(TALKS, HOTEL),
  ),
  hostile(
    "ld-deep.html",
    page(both, jsonLd(`{"@type":"NewsArticle","headline":${repeat("[", 50_000)}`)),
    reads(TALKS, HOTEL),
  ),
  hostile(
    "ld-nested.html",
    page(both, jsonLd(`${repeat('{"@graph":[', 3000)}${repeat("]}", 3000)}`)),
    reads(TALKS, HOTEL),
  ),
  hostile(
    "ld-prototype.html",
    page(both, jsonLd('{"@type":"NewsArticle","__proto__":{"headline":"x"},"author":{"constructor":1}}')),
    reads(TALKS, HOTEL),
  ),
  hostile(
    "ld-wrong.html",
    page(both, jsonLd('{"@type":"NewsArticle","headline":{"a":1},"author":[[7]],"datePublished":true}')),
    reads(TALKS, HOTEL),
  ),
  hostile("title.html", page(both, `<title>${repeat("title ", 100_000)}</title>`), READ, HOTEL),
  hostile("charset-utf16.html", page(both, "<meta charset=utf-16>"), reads(TALKS, HOTEL), HOTEL),
  hostile(
    "charset-utf7.html",
    page(`<p>+ADw-script+AD4-</p>${both}`, "<meta charset=utf-7>"),
    READ,
    `ADw ${HOTEL}`,
  ),
  hostile("charset-none.html", page(both, "<meta charset=x-no-such>"), reads(TALKS, HOTEL), HOTEL),
  hostile(
    "charset-lies.html",
    latin(page("<p>Le caf\xe9 ferme.</p>", "<meta charset=utf-8>")),
    READ,
    "Le café ferme",
  ),
  hostile(
    "attributes.html",
    page(`<p ${Array.from({ length: 50_000 }, (_, at) => `a${at}=1`).join(" ")}>${HOTEL}</p>`),
    READ,
    HOTEL,
  ),
  hostile("attribute.html", page(`<p title="${repeat("x", 2_000_000)}">${HOTEL}</p>`), READ, HOTEL),
  hostile(
    "data.html",
    page(`<img alt="a picture" src="data:image/png;base64,${repeat("QUJD", 900_000)}">${both}`),
    READ,
    HOTEL,
  ),
  hostile("nul.html", page(`<scr\0ipt>x</scr\0ipt><p>No\0body.</p>${both}`), READ, HOTEL),
  hostile("open-tag.html", page(`${both}<a href="`), reads(TALKS, HOTEL)),
  hostile(
    "raw.html",
    page(`<xmp><p>raw</p></xmp><textarea><p>typed</p></textarea>${both}`),
    READ,
    `raw typed ${HOTEL}`,
  ),
  hostile(
    "foster.html",
    page(`<table><p>${HOTEL}</p><tr>${repeat("<td><table>", 100)}cell</table>`),
    READ,
    `${HOTEL} cell`,
  ),
  hostile(
    "frames.html",
    `<frameset><frame src="../${SECRET}"><noframes>${both}</noframes></frameset>`,
    rejected("no-paragraph"),
  ),
  hostile("select.html", page(`<select><option>one<option>two</select>${both}`), READ, `one two ${HOTEL}`),
  hostile(
    "xxe.xhtml",
    `<!DOCTYPE html [<!ENTITY x SYSTEM "../${SECRET}">]><html><body><p>${TALKS} &x;</p>${both}</body></html>`,
    READ,
    `${TALKS} ${HOTEL}`,
  ),
  hostile(
    "laughs.xhtml",
    `<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "${repeat("&a;", 9)}">]><html><body><p>${TALKS} &b;</p></body></html>`,
    READ,
    TALKS,
  ),
  hostile("rows.html", page(`<table>${repeat("<tr><td>a<td>b", 20_000)}</table>${both}`), READ, HOTEL),
  hostile("links.html", page(`${repeat("<a href=x>teaser</a> ", 20_000)}${both}`), READ, HOTEL),
];
