import { fold } from "#lib/text/fold.ts";

/** Languages whose months are not written like the English ones. */
const LANGUAGES = [
  "de",
  "fr",
  "es",
  "it",
  "pt",
  "nl",
  "sv",
  "da",
  "nb",
  "fi",
  "pl",
  "cs",
  "hu",
  "ro",
  "tr",
  "el",
  "ru",
  "uk",
];
const DAY =
  /^(?:([\p{L}-]+)[.,]?\s+)?(\d{1,2})(?:\.|er|º)?\s+(?:de\s+)?(\p{L}+)\.?,?\s+(?:del?\s+)?(\d{4})(?:\s*(?:г|р|m|e)\.?)?$/u;
const BEFORE_DAY = /^(?:den|le|am|el)$/i;
const MONTH = /^(\p{L}+)\.?\s+(?:del?\s+)?(\d{4})(?:\s*(?:г|р)\.?)?$/u;
const CHINESE = /^(\d{4})\s?年\s?(\d{1,2})\s?月(?:\s?(\d{1,2})\s?日)?$/u;
const KOREAN = /^(\d{4})년\s?(\d{1,2})월(?:\s?(\d{1,2})일)?$/u;
const ENGLISH = new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" });

let knownMonths: ReadonlyMap<string, number> | null = null;
let knownDays: ReadonlySet<string> | null = null;

/** A date as another language writes it, in English: “5 avril 2020” is “5 April 2020”. Any other text stays as it is. */
export function inEnglish(text: string): string {
  const signs = CHINESE.exec(text) ?? KOREAN.exec(text);
  if (signs)
    return signs
      .slice(1)
      .filter((part) => part !== undefined)
      .map((part) => part.padStart(2, "0"))
      .join("-");
  const [, weekday, day = "", name = "", year = ""] = DAY.exec(text) ?? toDay(MONTH.exec(text));
  if (name === "" || (weekday !== undefined && !BEFORE_DAY.test(weekday) && !weekdays().has(fold(weekday))))
    return text;
  const month = months().get(fold(name));
  return month === undefined ? text : `${day} ${ENGLISH.format(Date.UTC(2000, month, 15))} ${year}`.trim();
}

const toDay = (match: RegExpExecArray | null): (string | undefined)[] => [
  "",
  undefined,
  "",
  match?.[1] ?? "",
  match?.[2] ?? "",
];

/** The names that say one month in every language that has them, alone and after a day. */
function months(): ReadonlyMap<string, number> {
  knownMonths ??= collectMonths();
  return knownMonths;
}

function weekdays(): ReadonlySet<string> {
  knownDays ??= new Set(
    LANGUAGES.flatMap((language) => {
      const format = new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" });
      return Array.from({ length: 7 }, (_, day) => fold(format.format(Date.UTC(2000, 0, 2 + day))));
    }),
  );
  return knownDays;
}

function collectMonths(): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const doubtful = new Set<string>();
  for (const language of LANGUAGES)
    for (let month = 0; month < 12; month++)
      for (const name of namesOf(language, month)) {
        if ((found.get(name) ?? month) !== month) doubtful.add(name);
        found.set(name, month);
      }
  for (const name of doubtful) found.delete(name);
  return found;
}

function namesOf(language: string, month: number): string[] {
  const date = Date.UTC(2000, month, 15);
  const alone = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" }).format(date);
  const beside = new Intl.DateTimeFormat(language, { day: "numeric", month: "long", timeZone: "UTC" })
    .formatToParts(date)
    .find(({ type }) => type === "month")?.value;
  return [alone, beside ?? alone].map(fold);
}
