import {
  HOTEL,
  type HostileFile,
  hostile,
  READ,
  reads,
  rejected,
  SECRET,
  TALKS,
  warns,
} from "./hostile-file.ts";
import { both, latin, page } from "./pages.ts";
import { levels } from "./texts.ts";

const shadow = (within: string, mode = "open"): string =>
  `<x-part><template shadowrootmode="${mode}">${within}</template>`;

/** Saved pages that only a browser may like. */
export const MARKUP: readonly HostileFile[] = [
  hostile("markup/comment.html", page(`${both}<!-- never closed <p>${TALKS}</p>`), READ, HOTEL),
  hostile(
    "markup/comments.html",
    page(`${both}${"<!--><!--->".repeat(10_000)}<p>The end of it.</p>`),
    READ,
    "The end of it",
  ),
  hostile(
    "markup/base.html",
    page(both, `<base href="javascript:alert(1)//"><base target="_top">`),
    reads(TALKS, HOTEL),
  ),
  hostile(
    "markup/links.html",
    page(
      `<p><a href="javascript:alert(1)">${HOTEL}</a> <a href="data:text/html,<script>1</script>">more</a></p>`,
    ),
    READ,
    HOTEL,
  ),
  hostile(
    "markup/canonical.html",
    page(
      both,
      `<link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="file:///etc/passwd">`,
    ),
    READ,
    HOTEL,
  ),
  hostile("markup/forms.html", page(`${"<form><div>".repeat(400)}${HOTEL}`), READ, HOTEL),
  hostile(
    "markup/charsets.html",
    latin(
      page(
        "<p>Caf\xe9.</p>",
        "<meta charset=utf-8><meta http-equiv=content-type content='text/html;charset=shift_jis'>",
      ),
    ),
    READ,
  ),
  hostile(
    "markup/late-charset.html",
    latin(`<!--${"-".repeat(5000)}--><meta charset=windows-1251>${page("<p>\xcf\xee\xf1\xeb\xe5.</p>")}`),
    READ,
    TALKS,
  ),
  hostile(
    "markup/iso2022.html",
    Buffer.from(page("<p>\u001b$B%F%9%H\u001b(B.</p>", "<meta charset=iso-2022-jp>")),
    READ,
    TALKS,
  ),
  hostile("markup/hz.html", Buffer.from(page("<p>~{VPND~} here.</p>", "<meta charset=hz-gb-2312>")), READ),
  hostile(
    "markup/mark-lies.html",
    Buffer.from(`\ufeff${page(both, "<meta charset=utf-8>")}`, "utf16le"),
    reads(TALKS, HOTEL),
    HOTEL,
  ),
  hostile(
    "markup/entities.html",
    page(`<p>${"&".repeat(20_000)}&#x110000;&#xd800;&NotEqualTilde;&#0; end</p>${both}`),
    READ,
    `end ${HOTEL}`,
  ),
  hostile(
    "markup/long-entity.html",
    page(`<p>&${"a".repeat(100_000)}; &#${"1".repeat(100_000)};</p>${both}`),
    READ,
    HOTEL,
  ),
  hostile("markup/long-tag.html", page(`<${"a".repeat(200_000)}>${HOTEL}`), READ, HOTEL),
  hostile("markup/tags.html", page(`<p>${levels(30_000, (at) => `<x${at}>`)}${HOTEL}`), rejected("too-deep")),
  hostile(
    "markup/classes.html",
    page(`<p class="${"comment ".repeat(20_000)}" id="${"sidebar-".repeat(10_000)}">${HOTEL}</p>`),
    READ,
    HOTEL,
  ),
  hostile(
    "markup/styles.html",
    page(`<p style="${"a:b;".repeat(40_000)}display:none">${HOTEL}</p>`),
    READ,
    HOTEL,
  ),
  hostile(
    "markup/math.html",
    page(
      `<math><mi><style><img src=x onerror=alert(1)></style></mi><mtext><table><mglyph>${HOTEL}</mtext></math>`,
    ),
    READ,
    HOTEL,
  ),
  hostile(
    "markup/foreign.html",
    page(
      `<svg><foreignObject><p>${HOTEL}</p></foreignObject><title>drawn</title><desc>described</desc></svg>`,
    ),
    READ,
    `drawn described ${HOTEL}`,
  ),
  hostile(
    "markup/noscript.html",
    page(`<noscript><p title="</noscript><img src=x onerror=alert(1)>">${HOTEL}</noscript>`),
    READ,
    HOTEL,
  ),
  hostile(
    "markup/cdata.html",
    page(`<svg><![CDATA[<p>in it</p>]]></svg><![CDATA[ ${HOTEL} ]]>`),
    READ,
    "in it",
  ),
  hostile(
    "markup/adoption.html",
    page(`<p>${"<a><b>".repeat(200)}${HOTEL}${"</a></b>".repeat(200)}`),
    READ,
    HOTEL,
  ),
  hostile("markup/formatting.html", page(`${"<b>x</p><p>".repeat(2000)}${HOTEL}`), READ, HOTEL),
  hostile("markup/tables.html", page(`${"<table><tr><td>".repeat(150)}${HOTEL}`), READ, HOTEL),
  hostile(
    "markup/spans.html",
    page(`<table><tr><td colspan=999999999 rowspan=999999999>a<td>b</table>${both}`),
    READ,
    HOTEL,
  ),
  hostile(
    "markup/frame.html",
    `<frameset><frame src="file:///etc/passwd"></frameset>${both}`,
    rejected("no-text"),
  ),
  hostile("markup/srcdoc.html", page(`<iframe srcdoc="<p>framed words</p>"></iframe>${both}`), READ, HOTEL),
  hostile("markup/headings.html", page(`${"<h2>x</h2>".repeat(4000)}${both}`), READ, HOTEL),
  hostile("markup/images.html", page(`${`<img alt="a ship" src=x>`.repeat(4000)}${both}`), READ, HOTEL),
  hostile("markup/list.html", page(`<ul>${"<li>a".repeat(6000)}</ul>${both}`), READ, HOTEL),
  hostile("markup/options.html", page(`<select>${"<option>o".repeat(6000)}</select>${both}`), READ, HOTEL),
  hostile("markup/breaks.html", page(`<p>${"<br>".repeat(20_000)}${HOTEL}</p>`), READ, HOTEL),
  hostile(
    "markup/times.html",
    page(`${`<time datetime="${"9".repeat(2000)}-99-99">x</time>`.repeat(500)}${both}`),
    READ,
    HOTEL,
  ),
  hostile(
    "markup/metas.html",
    page(
      both,
      levels(20_000, (at) => `<meta name="author" content="A${at} B">`),
    ),
    READ,
    HOTEL,
  ),
  hostile(
    "markup/ld-many.html",
    page(
      both,
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Talks","author":[${"{},".repeat(4000)}{}],"keywords":"${"a,".repeat(20_000)}","datePublished":"+275760-09-13"}</script>`,
    ),
    READ,
    HOTEL,
  ),
  hostile(
    "markup/ld-numbers.html",
    page(
      both,
      `<script type="application/ld+json">{"@type":"Article","headline":12345678901234567890,"url":"javascript:alert(1)"}</script>`,
    ),
    READ,
    HOTEL,
  ),
  hostile(
    "markup/shadow.html",
    page(`${shadow(`<p>${HOTEL}</p><slot></slot>`)}<p>given</p></x-part>`),
    reads(TALKS, HOTEL, "given"),
    `${HOTEL} given`,
  ),
  hostile(
    "markup/shadows.html",
    page(`${shadow("<p>a</p><slot></slot>").repeat(200)}<p>${HOTEL}</p>`),
    READ,
    HOTEL,
  ),
  hostile(
    "markup/slots.html",
    page(
      `${shadow(levels(20_000, (at) => `<slot name=s${at}>f</slot>`))}${levels(20_000, (at) => `<i slot=s${at}>g</i>`)}</x-part>${both}`,
    ),
    READ,
    HOTEL,
  ),
  hostile("markup/templates.html", page(`${"<template>".repeat(2000)}unseen`), rejected("too-deep")),
  hostile(
    "markup/head-template.html",
    page(both, "<template><p>of the head</p></template>"),
    READ,
    `of the head ${HOTEL}`,
  ),
  hostile("markup/binary.html", Buffer.concat([Buffer.from("<p>"), Buffer.alloc(5000)]), rejected("binary")),
  hostile("markup/pdf.html", "%PDF-1.4 <p>and so on</p>", rejected("wrong-ending")),
  hostile(
    "markup/mhtml.html",
    `MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x\nContent-Type: text/html\n\n${page(both)}\n--x--`,
    READ,
    HOTEL,
  ),
  hostile(
    "markup/include.html",
    page(
      `<!--#include file="../${SECRET}" --><?php readfile("../${SECRET}") ?><object data="../${SECRET}">instead</object>${both}`,
    ),
    READ,
    `instead ${HOTEL}`,
  ),
  hostile(
    "markup/body.html",
    page(`<body onload=alert(1) class=sidebar>${both}</html></body><p>After the end.</p>`),
    READ,
    `After the end ${HOTEL}`,
  ),
  hostile("markup/empty.html", "<!doctype html><title>Nothing</title>", rejected("no-text")),
  hostile("markup/lies.html", latin(page("<p>\x81\x8d\x8f\x90\x9d.</p>")), warns(/windows-1252/), TALKS),
];
