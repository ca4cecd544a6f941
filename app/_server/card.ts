import "server-only";
import { createHash } from "node:crypto";
import type { ArticleEntry } from "#lib/archive/archive.ts";
import type { ReadParagraph } from "#lib/archive/read-paragraph.ts";
import { type Card, cardTexts } from "#lib/cite/card/card.ts";
import { drawCard } from "#lib/cite/card/draw-card.ts";
import { hasLetters } from "#lib/cite/card/has-letters.ts";
import { hasSigns } from "#lib/cite/card/has-signs.ts";
import { SITE_NAME } from "./citation.ts";
import { printCredit } from "./print-credit.ts";

/** Cards that are held, some 30 KB each, by the hash of what stands on them: a card is asked for by many at once. */
const MOST_HELD = 100;
/** Cards that are drawn at a time: each takes a core for a fifth of a second. */
const MOST_DRAWN = 4;
const HASH_LENGTH = 12;

const held = new Map<string, Promise<Buffer>>();
let drawing = 0;

/** What stands on the card of a paragraph; null where the text cannot be read. */
export function cardOf(entry: ArticleEntry, { text }: Pick<ReadParagraph, "text">): Card | null {
  if (text === undefined) return null;
  return { quotation: text, title: entry.title || entry.source, credit: printCredit(entry), site: SITE_NAME };
}

/** The address of a paragraph's card, another for another text; null where there is nothing on it that the fonts can set. */
export async function cardPath(id: string, card: Card | null): Promise<string | null> {
  if (!card || !hasSigns(cardTexts(card).quotation)) return null;
  return (await hasLetters(Object.values(cardTexts(card)).join(" ")))
    ? `/p/${id}/card/${hashOf(card)}.png`
    : null;
}

/** The PNG file of a card; null while too many are being drawn. */
export async function drawnCard(card: Card): Promise<Buffer | null> {
  const hash = hashOf(card);
  const known = held.get(hash);
  if (known) return known;
  if (drawing >= MOST_DRAWN) return null;
  const drawn = draw(card).catch((error: unknown) => {
    held.delete(hash);
    throw error;
  });
  hold(hash, drawn);
  return drawn;
}

async function draw(card: Card): Promise<Buffer> {
  drawing++;
  try {
    return await drawCard(card);
  } finally {
    drawing--;
  }
}

function hold(hash: string, drawn: Promise<Buffer>): void {
  const [oldest] = held.keys();
  if (held.size >= MOST_HELD && oldest !== undefined) held.delete(oldest);
  held.set(hash, drawn);
}

function hashOf(card: Card): string {
  return createHash("sha256").update(JSON.stringify(card)).digest("hex").slice(0, HASH_LENGTH);
}
