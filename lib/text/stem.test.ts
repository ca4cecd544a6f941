import snowball from "snowball-stemmers";
import { describe, expect, it } from "vitest";
import { fold } from "./fold.ts";
import { stem, stemLanguages } from "./stem.ts";

describe("stem", () => {
  it.each([
    ["deals", "deal"],
    ["negotiations", "negoti"],
    ["negotiating", "negoti"],
    ["taliban", "taliban"],
    ["5000", "5000"],
    ["שלום", "שלום"],
  ])("stems %s to %s in English", (term, expected) => {
    expect(stem(term, "en")).toBe(expected);
  });

  it.each([
    ["ar", "المدينة مدينة"],
    ["ar", "السلام سلام"],
    ["ar", "كتابه كتاب"],
    ["da", "forhandling forhandlinger"],
    ["de", "Haus Häuser Hauses"],
    ["de-AT", "Verhandlung Verhandlungen"],
    ["es", "negociación negociaciones"],
    ["es", "habló hablaron hablar"],
    ["fi", "kaupungissa kaupungista"],
    ["fr", "libéré libérée libérés libérées libérer"],
    ["fr", "prisonnier prisonnière prisonniers"],
    ["fr", "nationalité nationalités national"],
    ["fr", "visite visites visiter"],
    ["hu", "város városok városban"],
    ["it", "prigioniero prigionieri"],
    ["nl", "onderhandeling onderhandelingen"],
    ["nb", "fange fanger"],
    ["pt-BR", "negociação negociações"],
    ["ru", "новый новая новые"],
    ["ru", "переговоры переговоров"],
    ["sv", "förhandling förhandlingar förhandlingarna"],
    ["tr", "şehir şehirler şehirde"],
  ])("gives the forms of a word one stem, though folded: %s %s", (language, words) => {
    const stems = words.split(" ").map((word) => stem(fold(word), language));
    expect(new Set(stems).size).toBe(1);
  });

  it("is by language, told by its primary tag in any case", () => {
    expect([stem("hauses", "de"), stem("hauses", "en"), stem("deals", "EN-gb")]).toEqual([
      "haus",
      "haus",
      "deal",
    ]);
    expect(stem("conversaciones", "es")).not.toBe(stem("conversaciones", "en"));
  });

  it.each(["xx", "zh", "constructor", "", "-"])("leaves words as they are in language %j", (language) => {
    expect(stem("deals", language)).toBe("deals");
  });

  it("knows all of Snowball but the older stemmer for English", () => {
    const known = new Set(snowball.algorithms());
    for (const language of stemLanguages) expect(stem("deals", language)).toEqual(expect.any(String));
    expect(new Set(stemLanguages).size).toBe(known.size - 1 + 2); // without Porter; Norwegian under three tags
  });
});
