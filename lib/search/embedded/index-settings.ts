import { createHash } from "node:crypto";
import { stem } from "#lib/text/stem.ts";
import { tokenize } from "#lib/text/tokenize.ts";
import { FORMAT_VERSION } from "./frozen-file.ts";

/** Words that show every kind of folding, splitting and stemming, by language. */
const PROBES: Readonly<Record<string, string>> = {
  en: [
    "Moïse’s U.S. US-backed 5,000 38.4 don’t co\u00ADoperate generously peace deals ﬁrst Straße",
    "April 8,2020 2011,2012 1,234.5 8.4.2020 5,000km 38.4bn ⒈⒉⒊ U.S.’s Karzai´s Karzai`s don‘t Kabul‚Bonn O'Neill",
  ].join(" "),
  de: "Verhandlungen Häuser größeren Friedensgespräche",
  fr: "négociations libérées première l’État",
  es: "negociaciones libertades",
  it: "trattative città",
  pt: "negociações prisões",
  nl: "onderhandelingen",
  sv: "förhandlingarna",
  ru: "переговорами войны",
  tr: "görüşmeleri İstanbul",
  ar: "مُحَمَّد المفاوضات",
  he: "שָׁלוֹם השיחות",
  hi: "नमस्ते",
  zh: "北京大学 京 COVID感染",
  ja: "東京タワー ﾄｳｷｮｳ 々ー",
  ko: "평화협상",
  th: "สันติภาพ",
};
const BUILDER = "minisearch 7.2";

/** Changes with the tokenizer, the stemmers and the layout of the file: made with others, an index would not fit. */
export const FINGERPRINT = createHash("sha256")
  .update(JSON.stringify([BUILDER, FORMAT_VERSION, Object.entries(PROBES).map(toStems)]))
  .digest("hex")
  .slice(0, 16);

function toStems([language, text]: [string, string]): string[] {
  return tokenize(text).map(({ term }) => `${term} ${stem(term, language)}`);
}
