import { printFamilyFirst } from "./author-name.ts";
import type { Citation } from "./citation.ts";
import { joinDate } from "./cite-date.ts";

/** RIS: one field a line, lines ended as its specification has it. Nothing of a field may begin a line of its own. */
export function ris({ title, authors, date, site, language, url, accessed, passage }: Citation): string {
  const fields: readonly (readonly [tag: string, value: string])[] = [
    ["TY", "ELEC"],
    ["TI", title],
    ...authors.map((author) => ["AU", printFamilyFirst(author)] as const),
    ["T2", site],
    ["PY", date?.year ?? ""],
    ["DA", date ? slashed(joinDate(date, "/")) : ""],
    ["LA", language],
    ["UR", url],
    ["Y2", slashed(joinDate(accessed, "/"))],
    ["N1", passage ? `Paragraph ${passage.number}` : ""],
  ];
  const lines = fields.filter(([, value]) => value !== "").map(([tag, value]) => `${tag}  - ${value}\r\n`);
  return `${lines.join("")}ER  - \r\n`;
}

/** `2013/04/02/`: year, month and day, each with its slash where it is left out. */
function slashed(date: string): string {
  return `${date}${"/".repeat(4 - date.split("/").length)}`;
}
