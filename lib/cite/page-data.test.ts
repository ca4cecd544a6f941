import fc from "fast-check";
import { parseFragment } from "parse5";
import { expect, test } from "vitest";
import { bibtex } from "./bibtex.ts";
import { coins } from "./coins.ts";
import { linkedData } from "./linked-data.ts";
import { metaTags } from "./meta-tags.ts";
import { sampleCitation } from "./sample-citation.ts";

const NOBODY = { authors: [], date: null };

test("Meta tags name every author, the date as known, and the paragraph's link", () => {
  expect(metaTags(sampleCitation({ authors: ["Jane Roe", "Harbour desk"], date: "2013-04" }))).toEqual({
    citation_title: "A lamp for Ravel Head",
    citation_author: ["Jane Roe", "Harbour desk"],
    citation_publication_date: "2013/04",
    citation_language: "en",
    citation_public_url: "https://archive.example/p/0123456789",
    citation_fulltext_html_url: "https://archive.example/a/lamp",
    "DC.title": "A lamp for Ravel Head",
    "DC.creator": ["Jane Roe", "Harbour desk"],
    "DC.date": "2013-04",
    "DC.type": "Text",
    "DC.language": "en",
    "DC.publisher": "Pilcrow",
    "DC.identifier": "https://archive.example/p/0123456789",
    "DC.isPartOf": "https://archive.example/a/lamp",
  });
});

test("Meta tags leave out what is not known", () => {
  const tags = metaTags(sampleCitation(NOBODY, true));
  for (const name of ["citation_author", "citation_publication_date", "DC.creator", "DC.date", "DC.isPartOf"])
    expect(tags).not.toHaveProperty([name]);
});

test("A COinS span tells title, authors, date and link", () => {
  const fields = new URLSearchParams(
    coins(sampleCitation({ title: "Salt & “pepper”", authors: ["Jane Roe", "Harbour desk"] })),
  );
  expect(fields.get("rft.title")).toBe("Salt & “pepper”");
  expect(fields.getAll("rft.au")).toEqual(["Roe, Jane", "Harbour desk"]);
  expect(fields.get("rft.date")).toBe("2013-04-02");
  expect(fields.get("rft.identifier")).toBe("https://archive.example/p/0123456789");
});

test("JSON-LD tells the article, and the quotation from it", () => {
  const [article, quotation] = JSON.parse(
    linkedData(sampleCitation({ authors: ["Jane Roe", "Harbour desk"] })),
  )["@graph"];
  expect(article).toMatchObject({
    "@type": "NewsArticle",
    headline: "A lamp for Ravel Head",
    author: [
      { "@type": "Person", name: "Jane Roe" },
      { "@type": "Organization", name: "Harbour desk" },
    ],
    datePublished: "2013-04-02",
  });
  expect(quotation).toMatchObject({
    "@type": "Quotation",
    text: "The lamp was lit.",
    url: "https://archive.example/p/0123456789",
    isPartOf: { "@id": article["@id"] },
  });
  expect(JSON.parse(linkedData(sampleCitation(NOBODY, true)))["@graph"]).toHaveLength(1);
});

test("JSON-LD stands in a script element as it is, whatever the text", () => {
  const hostile = fc.constantFrom("</script>", "<!--", "<script>", "]]>", "\u2028", '"', "\\", "&quot;");
  fc.assert(
    fc.property(fc.array(fc.oneof(hostile, fc.string())), (parts) => {
      const text = `x${parts.join("")}`;
      const json = linkedData(sampleCitation({ text, title: text }));
      const [script, ...others] = parseFragment(`<script>${json}</script>`).childNodes;
      expect(others).toEqual([]);
      const written = script && "childNodes" in script ? script.childNodes[0] : undefined;
      expect(written && "value" in written ? JSON.parse(written.value)["@graph"][1].text : null).toBe(text);
    }),
  );
});

test("Every brace of BibTeX has its fellow, be it escaped or not", () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom("{", "}", "\\{", "\\", "}}"), (text, sign) => {
      const printed = bibtex(sampleCitation({ title: text + sign, authors: [`The ${text}${sign} desk`] }));
      expect(printed.split("{").length).toBe(printed.split("}").length);
    }),
  );
});
