import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { JudgedDocument } from "./collection.ts";

/**
 * Writes texts as Markdown files to import, as the kit's own `export.mjs` does: a file's name, and the title of a text
 * that has none, is `doc-` and its id in lower case, with `-` for any other sign.
 *
 * @returns file name → document id
 */
export async function exportDocuments(
  documents: readonly JudgedDocument[],
  folder: string,
): Promise<Map<string, string>> {
  await mkdir(folder, { recursive: true });
  const ids = new Map<string, string>();
  for (const document of documents) {
    const name = `doc-${document.id.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`;
    if (ids.has(`${name}.md`)) throw new Error(`Two documents are named ${name}.`);
    ids.set(`${name}.md`, document.id);
    await writeFile(join(folder, `${name}.md`), `${frontMatter(name, document)}\n\n${document.text}\n`);
  }
  return ids;
}

function frontMatter(name: string, { title, author, date }: JudgedDocument): string {
  const entries = { id: name, title: title || name, author, date };
  const lines = Object.entries(entries).flatMap(([key, value]) =>
    value ? [`${key}: ${JSON.stringify(value)}`] : [],
  );
  return ["---", ...lines, "---"].join("\n");
}
