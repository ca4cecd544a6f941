import type { AuthorName } from "./author-name.ts";
import type { Citation } from "./citation.ts";
import { joinDate } from "./cite-date.ts";

/**
 * A ContextObject in a span (COinS, https://ocoins.info): what the `title` of an empty `span` of class `Z3988` holds, so
 * that a reference manager finds the source in the page. Not yet escaped for HTML.
 */
export function coins({ title, authors, date, site, language, url }: Citation): string {
  const fields: readonly (readonly [string, string])[] = [
    ["ctx_ver", "Z39.88-2004"],
    ["rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"],
    ["rft.type", "webpage"],
    ["rft.title", title],
    ["rft.source", site],
    ...authors.flatMap(namesOf),
    ["rft.date", date ? joinDate(date, "-") : ""],
    ["rft.language", language],
    ["rft.identifier", url],
  ];
  return new URLSearchParams(fields.filter(([, value]) => value !== "").map((pair) => [...pair])).toString();
}

/** Every author by `au`; a person's name family first, as COinS readers part it at the comma. */
function namesOf(name: AuthorName): [string, string][] {
  if (name.literal !== undefined) return [["rft.au", name.literal]];
  return [["rft.au", `${name.family}, ${name.given}${name.suffix ? ` ${name.suffix}` : ""}`]];
}
