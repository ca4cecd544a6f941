import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { CARD, cardTexts } from "./card.ts";
import { drawCard } from "./draw-card.ts";
import { hasLetters } from "./has-letters.ts";

const CREDIT = { title: "The Doha talks", credit: "Chronology desk, 2012", site: "Pilcrow" };

/** Dark pixels in a band of a card, beside its foot. */
async function inkOf(card: Buffer, left: number, width: number): Promise<number> {
  const band = sharp(card).extract({ left, top: 60, width, height: 380 }).greyscale().raw();
  return (await band.toBuffer()).filter((value) => value < 128).length;
}

describe("a card", () => {
  it.each([
    ["a short text", "Peace."],
    ["a text too long for it", "Nobody would say so in public. ".repeat(400)],
    ["marks, control characters and half a sign", "<span> & </span> &amp; \u0000\u0007 \uD800 \u202E"],
    ["one word without an end", "x".repeat(5000)],
    ["text from right to left", "اجتمع المفاوضون في الدوحة"],
    ["nothing", ""],
    ["signs that nobody sees", "\u200B\u2060 \u2800"],
  ])("of %s is a picture of its size", async (_, quotation) => {
    const card = await drawCard({ ...CREDIT, quotation });
    expect(await sharp(card).metadata()).toMatchObject({ format: "png", ...CARD });
  });

  it("shows the text within its margins", async () => {
    const card = await drawCard({ ...CREDIT, quotation: "Nobody would say so in public. ".repeat(9) });
    expect(await inkOf(card, 80, 1040)).toBeGreaterThan(5000);
    expect(await inkOf(card, 1130, 70)).toBe(0);
  });

  it("is the same for the same text", async () => {
    const card = { ...CREDIT, quotation: "Peace." };
    expect(await drawCard(card)).toEqual(await drawCard(card));
  });
});

it("holds of a long text no more than is drawn", () => {
  const { quotation, title, below } = cardTexts({ ...CREDIT, quotation: "Peace. ".repeat(100_000) });
  expect(quotation.length).toBeLessThan(400);
  expect([title, below]).toEqual(["The Doha talks", "Chronology desk, 2012 · Pilcrow"]);
});

describe("hasLetters", () => {
  it("knows letters that fonts have from such as none has", async () => {
    expect(await hasLetters("Peace, 2012 – “talks”")).toBe(true);
    expect(await hasLetters("\u{1E7F0}")).toBe(false); // of a script that no font here has
  });

  it("takes a sign of the shape of a box for as drawable as the others of its script", async () => {
    // Which scripts the fonts of this machine have is not known here.
    expect(await hasLetters("口")).toBe(await hasLetters("的"));
  });

  it("takes what cannot be drawn for no letter", async () => {
    expect(await hasLetters("\u3164")).toBe(false);
  });

  it("asks for nothing where there is no letter", async () => {
    expect(await hasLetters("1 + 1 = 2")).toBe(true);
  });
});
