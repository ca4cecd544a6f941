import { printName } from "./author-name.ts";
import type { Citation } from "./citation.ts";
import { joinDate, printMonthFirst } from "./cite-date.ts";
import { escapeHtml } from "./escape-html.ts";
import { innerQuotes, joinNames } from "./sentence.ts";

/** What stands beside the title in the line under a quotation; "" where it is not known. */
function creditOf({ authors, date, site, accessed, passage }: Citation) {
  return {
    names: joinNames(authors.map(printName), "and", 3, 1),
    date: date ? printMonthFirst(date) : "",
    place: [site, passage ? `paragraph ${passage.number}` : ""].filter(Boolean).join(", "),
    accessed: `accessed ${printMonthFirst(accessed)}`,
  };
}

const textOf = ({ passage }: Citation) => (passage?.text ?? "").trim();
const joined = (...parts: readonly string[]) => parts.filter(Boolean).join(", ");

/** The passage in quotation marks, those within it made single, and where it stands. */
export function plainQuotation(citation: Citation): string {
  const { names, date, place, accessed } = creditOf(citation);
  const credit = joined(names, `“${innerQuotes(citation.title)}”`, place, date);
  return `“${innerQuotes(textOf(citation))}”\n— ${credit} (${accessed}). ${citation.url}\n`;
}

/** A block quotation of CommonMark. What the text has that Markdown would read as its own is escaped. */
export function markdownQuotation(citation: Citation): string {
  const { names, date, place, accessed } = creditOf(citation);
  const title = `[${escapeMarkdown(citation.title)}](${citation.url})`;
  const credit = joined(escapeMarkdown(names), title, escapeMarkdown(place), date);
  const lines = textOf(citation).split(/\r\n|[\r\n\u2028\u2029]/);
  const quoted = lines.map((line) => `> ${escapeMarkdown(line.trim())}`.trimEnd());
  return `${quoted.join("\n")}\n>\n> — ${credit} (${accessed})\n`;
}

/** A `blockquote` of HTML that names its source; its text has a direction of its own. */
export function htmlQuotation(citation: Citation): string {
  const { date, language, url } = citation;
  const { names, place, accessed, date: shownDate } = creditOf(citation);
  const time = date ? `<time datetime="${joinDate(date, "-")}">${shownDate}</time>` : "";
  const title = `<cite><a href="${escapeHtml(url)}"><bdi>${escapeHtml(citation.title)}</bdi></a></cite>`;
  const credit = joined(names && `<bdi>${escapeHtml(names)}</bdi>`, title, escapeHtml(place), time);
  return [
    `<blockquote cite="${escapeHtml(url)}" lang="${escapeHtml(language)}">`,
    `  <p dir="auto">${escapeHtml(textOf(citation))}</p>`,
    `  <footer dir="auto">— ${credit} (${accessed})</footer>`,
    "</blockquote>\n",
  ].join("\n");
}

// Signs with a meaning anywhere, then those that have one only where a line begins.
const ANYWHERE = /[\\`*_[\]<>&~|!$#]/g;
const AT_START = /^(\s*)(?:([-+=:])|(\d{1,9})([.)]))/;

function escapeMarkdown(text: string): string {
  return text
    .replace(ANYWHERE, "\\$&")
    .replace(AT_START, (_, space: string, sign?: string, number?: string, stop?: string) =>
      sign ? `${space}\\${sign}` : `${space}${number}\\${stop}`,
    );
}
