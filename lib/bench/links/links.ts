import { parseArgs } from "node:util";
import { benchCost } from "./cost.ts";
import { readHistories } from "./git-history.ts";
import { benchMadeEdits } from "./made-edits.ts";
import { benchRealEdits } from "./real-edits.ts";
import { sampleArticles } from "./sample.ts";

/*
 * npm run bench:links -- [git folder [file or folder in it]] [--also git folder]… [--days 365] [--files 60]
 * npm run bench:links -- [--addresses 12] [--only "page headers"]
 * npm run bench:links -- --cost 100000
 *
 * How many links to paragraphs still lead to them, with Pilcrow and with other schemes: after what was done to the text
 * files of a repository in a year, or after edits made for it to our own corpus and some State of the Union
 * addresses; or what it costs.
 */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    days: { type: "string", default: "365" },
    files: { type: "string", default: "60" },
    addresses: { type: "string", default: "12" },
    cost: { type: "string" },
    also: { type: "string", multiple: true, default: [] },
    only: { type: "string", default: "" },
  },
});
const [folder, path] = positionals;
if (values.cost !== undefined) benchCost(Number(values.cost));
else if (folder !== undefined) {
  const read = (one: string) => readHistories(one, one === folder ? path : undefined, Number(values.files));
  benchRealEdits([folder, ...values.also].flatMap(read), Number(values.days));
} else benchMade(Number(values.addresses), values.only);

/** Half of the addresses are edited; from the others come the paragraphs that are new. */
function benchMade(addresses: number, only: string): void {
  const pages = sampleArticles(addresses * 2);
  const isOther = (at: number) => pages[at]?.source.startsWith("addresses/") && at % 2 === 1;
  const others = pages.filter((_, at) => isOther(at)).flatMap(({ texts }) => texts);
  benchMadeEdits(
    pages.filter((_, at) => !isOther(at)),
    others,
    only,
  );
}
