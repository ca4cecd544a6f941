import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildVocabulary } from "./build-vocabulary.ts";
import { openVocabulary, type Vocabulary } from "./vocabulary.ts";

/** The vocabulary of some texts, for tests: each is an article of one paragraph. */
export async function vocabularyOf(texts: readonly string[], language = "en"): Promise<Vocabulary> {
  const folder = await mkdtemp(join(tmpdir(), "pilcrow-"));
  try {
    const articles = texts.map((text) => ({ language, title: "", paragraphs: [text], removed: [] }));
    for (const [name, bytes] of await buildVocabulary(articles)) await writeFile(join(folder, name), bytes);
    return await openVocabulary(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
