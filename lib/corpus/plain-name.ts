import { unshout } from "./unshout.ts";
import { collapse } from "./white-space.ts";

/** What may stand before a name, for a pattern that does not tell cases apart. */
export const FORM_OF_ADDRESS = String.raw`(?:dr|prof|professor|mr|mrs|ms|miss|mx)\b\.?`;
const BEFORE_NAMES = new RegExp(String.raw`^(?:${FORM_OF_ADDRESS}\s+)+(?=\S+\s+\S)`, "i");

/** A name without a form of address (“Dr Jane Roe”), and not all in capitals. */
export function plainName(written: string): string {
  return unshout(collapse(written).replace(BEFORE_NAMES, ""));
}
