import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What decides over how a file is read: this folder, the text functions, and the versions of the libraries. */
const FOLDERS = [import.meta.dirname, join(import.meta.dirname, "..", "text")];
const PACKAGES = join(import.meta.dirname, "..", "..", "package.json");

let known: string | null = null;

/** A hash of the importer's own source, so that nobody has to remember to raise a number when its rules change. */
export function importVersion(): string {
  known ??= hashSources();
  return known;
}

function hashSources(): string {
  const hash = createHash("sha256");
  for (const folder of FOLDERS) {
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
    for (const file of files.filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts")).sort())
      hash.update(`${file}\n`).update(readFileSync(join(folder, file)));
  }
  const { dependencies } = JSON.parse(readFileSync(PACKAGES, "utf8")) as { dependencies: unknown };
  return hash.update(JSON.stringify(dependencies)).digest("hex");
}
