import { cutAtWord } from "#lib/text/cut-at-word.ts";
import type { ExplainedPiece, Fate } from "./explain-article.ts";
import type { ExplainedArticle } from "./explain-file.ts";
import type { FileReport, Removal } from "./report.ts";
import { spellOutUnseen } from "./spell-out-unseen.ts";

/** Signs of a piece that are shown; enough to find it in the file. */
const LONGEST = 160;
const INDENT = "          ";

/** What became of a file in lines for the terminal: what it was taken for, then each piece and why. */
export function explainLines(articles: readonly ExplainedArticle[]): string[] {
  return articles.flatMap(({ report, pieces }, at) => [
    ...(at > 0 ? [""] : []),
    ...headLines(report),
    ...pieces.flatMap((piece) => pieceLines(piece, report)),
  ]);
}

function headLines(report: FileReport): string[] {
  const { source, status, code, reason, paragraphs, warnings } = report;
  const what = status === "indexed" ? `indexed, paragraphs: ${paragraphs}` : `${status} (${code})`;
  return [
    `${spellOutUnseen(source)}: ${what}`,
    ...(reason === null ? [] : [`  ${spellOutUnseen(reason)}`]),
    ...foundLines(report),
    ...warnings.map((warning) => `  Warning: ${spellOutUnseen(warning)}`),
  ];
}

/** What is known of the article, and where it was found. */
function foundLines({ status, title, authors, date, url, outlet, origins }: FileReport): string[] {
  const found = { title, authors: authors.join(", "), date, url, outlet };
  const told = Object.entries(found).filter(([name, value]) => value || name in origins);
  const from = (name: string) => (origins[name] ? ` (from: ${spellOutUnseen(origins[name])})` : "");
  const lines = told.map(([name, value]) => `  ${name}: ${spellOutUnseen(value || "none")}${from(name)}`);
  return status === "indexed" ? [...lines, ""] : lines;
}

function pieceLines({ line, text, fate, cuts }: ExplainedPiece, report: FileReport): string[] {
  const place = (line === null ? "" : `line ${line}`).padEnd(INDENT.length);
  return [
    `${place}“${short(text)}”`,
    `${INDENT}${fateLine(fate, line, report)}`,
    ...cuts.map((cut) => `${INDENT}Within it “${short(cut.text)}” was ${removedLine(cut)}`),
  ];
}

function fateLine(fate: Fate, line: number | null, report: FileReport): string {
  if (fate.kind === "removed") return `→ ${removedLine(fate.removal)}`;
  if (fate.kind === "metadata") return `→ taken as ${fate.as.join(" and ") || "metadata"}.`;
  if (fate.paragraphs === null) return "→ has no sign that could be kept.";
  const [first, last] = fate.paragraphs;
  const paragraphs = first === last ? `paragraph ${first}` : `paragraphs ${first} to ${last}`;
  if (!fate.isJoined) return `→ kept as ${paragraphs} (${fate.as}).`;
  const why =
    report.joined.find(
      ({ rule, ...one }) => rule === "page break" && one.line === line && one.number === first,
    )?.why ?? "";
  return `→ joined with what stands before it, in ${paragraphs} (${fate.as}). ${why}`.trimEnd();
}

const removedLine = ({ rule, why }: Removal): string => `removed by the rule “${rule}”. ${why}`.trimEnd();

const short = (text: string): string => spellOutUnseen(cutAtWord(text, LONGEST));
