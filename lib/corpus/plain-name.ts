import { unshout } from "./unshout.ts";
import { collapse } from "./white-space.ts";

const TITLE = /^(?:(?:dr|prof|professor|mr|mrs|ms|miss|mx)\b\.?\s+)+(?=\S+\s+\S)/i;

/** A name without a form of address (“Dr Jane Roe”), and not all in capitals. */
export function plainName(written: string): string {
  return unshout(collapse(written).replace(TITLE, ""));
}
