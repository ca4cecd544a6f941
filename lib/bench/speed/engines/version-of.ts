import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The version of an installed package, "" where it is not installed. */
export function versionOf(name: string): string {
  const file = join("node_modules", name, "package.json");
  if (!existsSync(file)) return "";
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}
