import { readCorpus } from "../../corpus/read-corpus.ts";

/**
 * Reads a folder that holds so many articles, which stays as it is for a look.
 *
 * @throws Error with the files that gave none, and why
 */
export async function readEvery(folder: string, count: number): Promise<void> {
  const { articles, report } = await readCorpus(folder);
  if (articles.length === count) return;
  const missing = [...report.files]
    .filter(({ status }) => status !== "indexed")
    .map(({ source, code, reason }) => `${source}: ${code}. ${reason}`);
  throw new Error([`Of ${count} articles in ${folder} came ${articles.length}.`, ...missing].join("\n"));
}
