import { hash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Archive } from "#lib/archive/archive.ts";
import type { IndexableArticle } from "./engine.ts";

/** The file that tells whether an article is as it was: a digest of each, in order. */
export const DIGESTS = "search.digests";
const DIGEST_BYTES = 16;

/**
 * The digests of articles: the same where slug, language and all texts are.
 *
 * @param slugs theirs, ascending, so that those which stay keep their order
 */
export function digestsOf(articles: readonly IndexableArticle[], slugs: readonly string[]): Uint8Array {
  const digests = Buffer.alloc(articles.length * DIGEST_BYTES);
  for (const [at, { language, title, paragraphs, removed }] of articles.entries()) {
    const texts = [slugs[at] ?? "", language, title, ...paragraphs, ...removed];
    const lengths = [paragraphs.length, ...texts.map(({ length }) => length)]; // so that each tells where it ends
    const digest = hash("sha256", `${lengths.join()} ${texts.join("")}`, "buffer");
    digest.copy(digests, at * DIGEST_BYTES, 0, DIGEST_BYTES);
  }
  return digests;
}

/** Of each article its ordinal in an earlier snapshot, or -1 where it was not there or was another. */
export async function ordinalsIn(earlier: Archive, digests: Uint8Array): Promise<Int32Array> {
  const before = keysOf(await readFile(join(earlier.folder, DIGESTS)));
  const ordinals = new Map(before.map((key, ordinal) => [key, ordinal]));
  return Int32Array.from(keysOf(digests), (key) => ordinals.get(key) ?? -1);
}

function keysOf(digests: Uint8Array): string[] {
  const bytes = Buffer.from(digests.buffer, digests.byteOffset, digests.byteLength);
  return Array.from({ length: digests.length / DIGEST_BYTES }, (_, at) =>
    bytes.toString("latin1", at * DIGEST_BYTES, (at + 1) * DIGEST_BYTES),
  );
}
