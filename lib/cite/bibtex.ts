import { type AuthorName, printFamilyFirst } from "./author-name.ts";
import { type Citation, oneLine } from "./citation.ts";
import { joinDate } from "./cite-date.ts";

/**
 * What TeX would take for a command. BibTeX counts braces, be they escaped or not, so that a lone one has to have a name.
 * What a name is must not grow together with the word behind it, hence the braces.
 */
const ESCAPED: Readonly<Record<string, string>> = {
  "\\": "{\\textbackslash}",
  "{": "{\\textbraceleft}",
  "}": "{\\textbraceright}",
  "~": "{\\textasciitilde}",
  "^": "{\\textasciicircum}",
  "&": "\\&",
  "%": "\\%",
  $: "\\$",
  "#": "\\#",
  _: "\\_",
};

/** Where TeX would make one sign of two: `--` is a dash to it, ```` `` ```` a quotation mark. */
const LIGATURE = /([-`',<>])(?=\1)|[!?](?=`)/g;

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/**
 * A BibTeX entry of a kind that every style knows. Titles keep their capitals (double braces), bodies their name whole.
 * `urldate` is BibLaTeX's, so the day of access stands in the note as well.
 */
export function bibtex(citation: Citation): string {
  const { title, authors, date, site, language, url, accessed, passage } = citation;
  const day = date?.day ?? null;
  const month = date?.month ?? null;
  const read = `Accessed ${joinDate(accessed, "-")}`;
  const fields: readonly (readonly [string, string])[] = [
    ["title", `{{${escaped(title)}}}`],
    ["author", authors.length > 0 ? `{${authors.map(bibtexName).join(" and ")}}` : ""],
    ["howpublished", `{${escaped(site)}}`],
    ["year", date ? `{${date.year}}` : ""],
    ["month", month === null ? "" : (MONTHS[month - 1] ?? "")],
    ["day", day === null ? "" : `{${day}}`],
    ["url", `{${url}}`],
    ["urldate", `{${joinDate(accessed, "-")}}`],
    ["language", `{${escaped(language)}}`],
    ["note", `{${passage ? `Paragraph ${passage.number}. ${read}` : read}}`],
  ];
  const lines = fields.filter(([, value]) => value !== "").map(([name, value]) => `  ${name} = ${value},\n`);
  return `@misc{${keyOf(citation)},\n${lines.join("")}}\n`;
}

/** `pilcrow-0123456789`: the paragraph's id tells it from all others; of an article its address does. */
function keyOf({ passage, articleUrl }: Citation): string {
  const name = passage?.id ?? articleUrl.split("/").at(-1) ?? "";
  return `pilcrow-${name.replace(/[^\w-]/g, "")}`;
}

function bibtexName(name: AuthorName): string {
  if (name.literal !== undefined) return `{${escaped(name.literal)}}`;
  if (!name.suffix) return escaped(printFamilyFirst(name));
  return [name.family, name.suffix, name.given].map(escaped).join(", ");
}

function escaped(text: string): string {
  return oneLine(text)
    .replace(/[\\{}~^&%$#_]/g, (sign) => ESCAPED[sign] ?? sign)
    .replace(LIGATURE, "$&{}");
}
