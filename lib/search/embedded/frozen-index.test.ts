import { describe, expect, it } from "vitest";
import { SnapshotError } from "#lib/archive/manifest.ts";
import { indexArticles } from "./build-index.ts";
import { freeze } from "./freeze.ts";
import { packSections, type Section } from "./frozen-file.ts";
import { FrozenIndex } from "./frozen-index.ts";
import { SECTIONS, stemSections } from "./sections.ts";

const INDEXED = indexArticles([
  { language: "en", title: "Talks", paragraphs: ["Talk of peace", "Peace"], removed: ["More"] },
  { language: "de", title: "Frieden", paragraphs: ["Der Friede"], removed: [] },
]);
const GERMAN = stemSections(0);

/** Opens the index with one section changed. */
function openWith(name: string, change: (section: Section) => Section): FrozenIndex {
  const sections = freeze(INDEXED);
  sections.set(name, change(sections.get(name) ?? new Uint8Array(0)));
  return new FrozenIndex(packSections(sections));
}

const shorter = (section: Section) => section.slice(0, -1);
const longer = (section: Section) => Uint32Array.of(...section, section.at(-1) ?? 0);
const changed = (at: number, value: number) => (section: Section) => section.slice().fill(value, at, at + 1);
const text = (json: string) => () => Buffer.from(json);

describe("a frozen index", () => {
  it("opens when its sections fit each other", () => {
    expect(openWith(SECTIONS.units, (section) => section).layout.articles).toBe(2);
  });

  it.each([
    ["terms without an end", SECTIONS.termStarts, shorter, SECTIONS.termStarts],
    ["no terms at all", SECTIONS.termStarts, () => new Uint32Array(0), SECTIONS.termStarts],
    ["terms that do not ascend", SECTIONS.termStarts, changed(1, 60_000), SECTIONS.termStarts],
    ["terms cut off", SECTIONS.termBytes, shorter, SECTIONS.termStarts],
    ["postings of fewer terms", SECTIONS.postingStarts, shorter, SECTIONS.postingStarts],
    ["postings of more terms", SECTIONS.postingStarts, longer, SECTIONS.postingStarts],
    ["postings from later on", SECTIONS.postingStarts, changed(0, 1), SECTIONS.postingStarts],
    ["fewer postings", SECTIONS.units, shorter, SECTIONS.postingStarts],
    ["a posting of no unit", SECTIONS.units, changed(0, 6), SECTIONS.units],
    ["positions of more postings", SECTIONS.positionStarts, longer, SECTIONS.positionStarts],
    ["positions that do not ascend", SECTIONS.positionStarts, changed(1, 99), SECTIONS.positionStarts],
    ["fewer positions", SECTIONS.positions16, shorter, SECTIONS.positionStarts],
    ["lengths of fewer units", SECTIONS.unitWords, shorter, SECTIONS.articleUnits],
    ["units of more articles", SECTIONS.articleUnits, longer, SECTIONS.articleUnits],
    ["more paragraphs than units", SECTIONS.articleParagraphs, changed(1, 9), SECTIONS.articleParagraphs],
    ["paragraphs of fewer articles", SECTIONS.articleParagraphs, shorter, SECTIONS.articleUnits],
    ["languages of fewer articles", SECTIONS.articleLanguages, shorter, SECTIONS.articleLanguages],
    ["an article of no language", SECTIONS.articleLanguages, changed(0, 2), SECTIONS.articleLanguages],
    ["languages that are no JSON", SECTIONS.languages, text('["de"'), SECTIONS.languages],
    ["languages that are no list", SECTIONS.languages, text('{"de":1}'), SECTIONS.languages],
    ["languages that are no texts", SECTIONS.languages, text("[1,2]"), SECTIONS.languages],
    ["stems without an end", GERMAN.starts, shorter, GERMAN.starts],
    ["terms of fewer stems", GERMAN.termStarts, shorter, GERMAN.termStarts],
    ["fewer terms of stems", GERMAN.terms, shorter, GERMAN.termStarts],
    ["a stem of no term", GERMAN.terms, changed(0, 999), GERMAN.terms],
  ])("is refused with %s", (_, name, change, blamed) => {
    const open = () => openWith(name, change);
    expect(open).toThrow(SnapshotError);
    expect(open).toThrow(`its part “${blamed}” does not fit the others. Build it again with npm run index.`);
  });
});
