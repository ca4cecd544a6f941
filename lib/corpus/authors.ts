import type { Byline } from "./article.ts";
import { desksIn } from "./credit.ts";
import { isName, splitAuthorKey, withoutPlaces } from "./names.ts";
import { withoutOutlet } from "./outlet.ts";
import { plainName } from "./plain-name.ts";
import { unshout } from "./unshout.ts";
import { collapse } from "./white-space.ts";

const BY = /^(?:(?:written|posted|reported)\s+)?by:?\s+/i;

/**
 * The authors in what a file says of them. A list names one a line; a single line may name several. Each stands as
 * `plainName` has it, once, and under the name that the owner wants for it.
 *
 * @param aliases names as they are to stand, by what the files say, in small letters
 */
export function namedAuthors(written: readonly string[], aliases: ReadonlyMap<string, string>): Byline {
  const credits = written.map((credit) => unshout(collapse(credit).replace(BY, "")));
  const names = credits.length === 1 ? credits.flatMap(namesIn) : credits;
  const known = names.map((name) => {
    const plain = plainName(name);
    return aliases.get(name.toLowerCase()) ?? aliases.get(plain.toLowerCase()) ?? plain;
  });
  return [...new Set(known)].filter((name) => name !== "");
}

/** A place or a paper is only taken off what then is a name of two words: “Centre for European Policy” is one whole. */
function namesIn(credit: string): readonly string[] {
  const desks = desksIn(credit);
  if (desks) return desks;
  const bare = splitAuthorKey(withoutPlaces(withoutOutlet(credit)));
  return bare.every((name) => isName(name) && name.includes(" ")) ? bare : splitAuthorKey(credit);
}
