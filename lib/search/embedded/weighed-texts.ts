import { RANKING } from "./ranking-settings.ts";
import { lengthsOf } from "./text-lengths.ts";
import { TextSaturation } from "./text-saturation.ts";
import type { UnitLayout } from "./unit-layout.ts";

/** What more occurrences count for in the texts of an index, each kind of text by its own settings. */
export interface WeighedTexts {
  /** By article: title and paragraphs as one text; the title; the removed pieces as one text. */
  readonly article: TextSaturation;
  readonly title: TextSaturation;
  readonly removed: TextSaturation;
  /** By unit: as the best part of its article, and as a passage of it. */
  readonly bestPart: TextSaturation;
  readonly passage: TextSaturation;
  /** How many paragraphs there are. */
  readonly paragraphs: number;
}

export function weighTexts(layout: UnitLayout): WeighedTexts {
  const { article, title, removed, part, paragraphs } = lengthsOf(layout);
  return {
    article: new TextSaturation(article, RANKING.article),
    title: new TextSaturation(title, RANKING.title),
    removed: new TextSaturation(removed, RANKING.removed),
    bestPart: new TextSaturation(part, RANKING.bestPart),
    passage: new TextSaturation(part, RANKING.passage),
    paragraphs,
  };
}
