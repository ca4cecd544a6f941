import { describe, expect, it } from "vitest";
import { SnapshotError } from "#lib/archive/manifest.ts";
import type { Section } from "./frozen-file.ts";
import { FrozenIndex } from "./frozen-index.ts";
import { columnSections, packedSections, SECTIONS, stemSections } from "./sections.ts";
import { indexableOf, packed, sectionsOf } from "./temporary-index.ts";

const ARTICLES = [
  indexableOf({
    title: "Talks",
    paragraphs: ["Talk of peace", "Peace"],
    removed: ["More"],
    authors: ["Desk"],
  }),
  indexableOf({ language: "de", title: "Frieden", paragraphs: ["Der Friede"], headings: [0] }),
];
const GERMAN = stemSections(0);
const AUTHORS = columnSections("authors");

/** Opens the index with one section changed, and the checksums made for it. */
function openWith(name: string, change: (section: Section) => Section): FrozenIndex {
  const sections = sectionsOf(ARTICLES);
  sections.set(name, change(sections.get(name) ?? new Uint8Array(0)));
  return new FrozenIndex(packed(sections));
}

const shorter = (section: Section) => section.slice(0, -1);
const longer = (section: Section) => Uint8Array.of(...section, 1);
const changed = (at: number, value: number) => (section: Section) => section.slice().fill(value, at, at + 1);

describe("a frozen index", () => {
  it("opens when its sections fit each other", () => {
    expect(openWith(SECTIONS.postings, (section) => section).layout.articles).toBe(2);
  });

  it.each([
    ["terms without an end", packedSections(SECTIONS.terms).starts, shorter, "terms.starts"],
    ["no terms at all", packedSections(SECTIONS.terms).starts, () => new Uint32Array(0), "terms.starts"],
    ["terms cut off", SECTIONS.terms, shorter, "terms.starts"],
    ["counts of fewer terms", SECTIONS.termArticles, shorter, SECTIONS.termArticles],
    ["postings of fewer terms", SECTIONS.postingSizes, shorter, SECTIONS.postingSizes],
    ["postings of more terms", SECTIONS.postingSizes, longer, SECTIONS.postingSizes],
    ["fewer postings", SECTIONS.postings, shorter, SECTIONS.postingSizes],
    ["a number without an end", SECTIONS.postingSizes, changed(0, 200), SECTIONS.postingSizes],
    ["fewer positions", SECTIONS.positions, shorter, SECTIONS.positionSizes],
    ["skips that nothing has", SECTIONS.skips, () => new Uint32Array(3), SECTIONS.skips],
    ["lengths of fewer units", SECTIONS.unitWords16, shorter, SECTIONS.articleUnits],
    ["units of more articles", SECTIONS.articleUnits, longer, SECTIONS.articleUnits],
    ["more paragraphs than units", SECTIONS.articleParagraphs, changed(1, 9), SECTIONS.articleParagraphs],
    ["a heading that is no unit", SECTIONS.headings, changed(0, 99), SECTIONS.headings],
    ["authors of fewer articles", AUTHORS.sizes, shorter, AUTHORS.sizes],
    ["an author without a name", AUTHORS.entries, changed(0, 7), AUTHORS.entries],
    ["terms of fewer stems", GERMAN.sizes, shorter, GERMAN.sizes],
    ["a stem of no term", GERMAN.terms, changed(0, 99), GERMAN.terms],
  ])("is refused with %s", (_, name, change, blamed) => {
    const open = () => openWith(name, change);
    expect(open).toThrow(SnapshotError);
    expect(open).toThrow(`its part “${blamed}” does not fit the others. Build it again with npm run index.`);
  });

  it("is refused with any bit changed", () => {
    const bytes = packed(sectionsOf(ARTICLES));
    for (let at = 0; at < bytes.length; at++) {
      const damaged = new Uint8Array(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ (1 << (at % 8));
      expect(() => new FrozenIndex(damaged)).toThrow(SnapshotError);
    }
  });
});
