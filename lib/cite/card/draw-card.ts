import sharp from "sharp";
import { CARD, type Card, cardTexts } from "./card.ts";
import { drawText } from "./draw-text.ts";
import { hasSigns } from "./has-signs.ts";

const PAPER = "#fdfcf9";
const INK = "#1f1b18";
const FAINT = "#655d55";
const ACCENT = "#a3271b";
const MARGIN = 80;
const BAR = 12;
const WIDTH = CARD.width - 2 * MARGIN;
const QUOTATION = { top: 70, height: 360 };
const TITLE = { top: 470, height: 44 };
const CREDIT = { top: 526, height: 36 };

/** Draws the card of a passage; what has no visible sign is left out. @returns a PNG file */
export async function drawCard(card: Card): Promise<Buffer> {
  const { quotation, title, below } = cardTexts(card);
  const pieces = [
    { text: quotation, font: "Serif 44", color: INK, ...QUOTATION },
    { text: title, font: "Sans Bold 26", color: INK, ...TITLE },
    { text: below, font: "Sans 22", color: FAINT, ...CREDIT },
  ];
  const drawn = await Promise.all(
    pieces
      .filter(({ text }) => hasSigns(text))
      .map(async ({ text, top, ...settings }) => {
        const { png } = await drawText(text, { ...settings, width: WIDTH });
        return { input: png, left: MARGIN, top };
      }),
  );
  const { height } = CARD;
  const bar = { create: { width: BAR, height, channels: 3 as const, background: ACCENT } };
  return sharp({ create: { ...CARD, channels: 3, background: PAPER } })
    .composite([{ input: bar, left: 0, top: 0 }, ...drawn])
    .png({ palette: true })
    .toBuffer();
}
