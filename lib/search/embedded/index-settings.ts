import { createHash } from "node:crypto";
import { stem } from "#lib/text/stem.ts";
import { tokenize } from "#lib/text/tokenize.ts";
import { FORMAT_VERSION } from "./frozen-file.ts";
import { RANKING } from "./ranking-settings.ts";

/** The one file of the index. */
export const INDEX_FILE = "index.frozen";

/**
 * Words that show every kind of folding, splitting and stemming, by language: one for each whose words have stems, and
 * for each script that sets no spaces.
 */
export const PROBES: Readonly<Record<string, string>> = {
  en: [
    "Moïse’s U.S. US-backed 5,000 38.4 don’t co\u00ADoperate generously peace deals ﬁrst Straße",
    "April 8,2020 2011,2012 1,234.5 8.4.2020 5,000km 38.4bn ⒈⒉⒊ U.S.’s Karzai´s Karzai`s don‘t Kabul‚Bonn O'Neill",
  ].join(" "),
  ar: "مُحَمَّد المفاوضات المدينة",
  ca: "negociacions llibertats",
  cs: "jednáními vězňů",
  da: "forhandlingerne fangerne",
  de: "Verhandlungen Häuser größeren Friedensgespräche",
  es: "negociaciones negociación libertades",
  eu: "negoziazioak presoen",
  fi: "neuvotteluissa vankien",
  fr: "négociations libérées première nationalités l’État",
  ga: "príosúnach bhfuil síocháin",
  he: "שָׁלוֹם השיחות",
  hi: "नमस्ते",
  hu: "tárgyalásokon foglyokat",
  hy: "բանակցությունները գերիների",
  it: "trattative città prigionieri",
  ja: "東京タワー ﾄｳｷｮｳ 々ー ひらがな",
  km: "ភាសាខ្មែរ",
  ko: "평화협상 \u1112\u1161\u11AB\u1100\u116E\u11A8 \u1100\u1100 \u1100\u1100\u1100\u1100\u1161 \u1161\u11A8",
  lo: "ສັນຕິພາບ ໜ້າ ຫນ້າ",
  my: "မြန်မာ",
  nb: "forhandlingene fangene",
  nl: "onderhandelingen",
  nn: "forhandlingane fangane",
  no: "forhandlingene fangene",
  pt: "negociações negociação prisões",
  ro: "negocierilor prizonierii",
  ru: "переговорами войны",
  sl: "pogajanjih zapornikov",
  sv: "förhandlingarna",
  ta: "பேச்சுவார்த்தைகள் கைதிகள்",
  th: "สันติภาพ นํ้าท่วม",
  tr: "görüşmeleri İstanbul",
  zh: "北京大学 京 二〇一二年 COVID感染",
};
/** Changes with the tokenizer, the stemmers, what peaks are made from and the layout of the file: made with others, an index would not fit. */
export const FINGERPRINT = createHash("sha256")
  .update(JSON.stringify([FORMAT_VERSION, RANKING.bestPart, Object.entries(PROBES).map(toStems)]))
  .digest("hex")
  .slice(0, 16);

function toStems([language, text]: [string, string]): string[] {
  return tokenize(text).map(({ term }) => `${term} ${stem(term, language)}`);
}
