import { readFile, rm } from "node:fs/promises";
import { stringify } from "yaml";
import { parseYaml } from "#lib/text/parse-yaml.ts";
import type { SignedOff } from "./alignment.ts";
import type { Doubtful } from "./doubtful.ts";
import { RegistryError } from "./registry-error.ts";
import { replaceFile } from "./replace-file.ts";

const GONE = "gone";
const HEAD = ` Paragraphs that could not be told for certain. Behind each \`answer:\` write the number of the text
 that the old one has become, or \`${GONE}\` where it is none of them. Then run npm run index again: answers are
 kept in the registry, and what has none is asked again.`;

/** Where doubtful cases are laid before a person: beside the registry. */
export function reviewPath(registry: string): string {
  return `${registry.replace(/\.jsonl$/, "")}.review.yaml`;
}

/** The cases as a file that a person can fill in. */
export function printReview(cases: readonly Doubtful[]): string {
  const entries = cases.map(({ id, slug, was, candidates }) => ({
    id,
    article: slug,
    was,
    now: candidates.map(({ letters, text }, at) => ({ number: at + 1, text, letters })),
    answer: null,
  }));
  const head = HEAD.replaceAll(/^/gm, "#");
  return `${head}\n\n${stringify(entries, { lineWidth: 100, nullStr: "", aliasDuplicateObjects: false })}`;
}

/**
 * What a person has filled in.
 *
 * @throws RegistryError that names the case and what would be right
 */
export function parseReview(text: string, path: string): SignedOff {
  const entries = parsed(text, path) ?? [];
  if (!Array.isArray(entries)) throw new RegistryError(`${path} is no list of cases. ${AGAIN}`);
  return new Map(entries.flatMap((entry: unknown) => answerOf(entry, path)));
}

const AGAIN = "Delete it, and have it written again with npm run index -- --review.";

function parsed(text: string, path: string): unknown {
  try {
    return parseYaml(text);
  } catch (error) {
    throw new RegistryError(`${path} cannot be read: ${(error as Error).message.split("\n")[0]} ${AGAIN}`);
  }
}

function answerOf(entry: unknown, path: string): [string, string | null][] {
  const [id, now, answer] = ["id", "now", "answer"].map((field) => fieldOf(entry, field));
  if (typeof id !== "string" || !Array.isArray(now))
    throw new RegistryError(`A case in ${path} lost its id or its texts. ${AGAIN}`);
  if (answer === null || answer === undefined) return [];
  if (answer === GONE) return [[id, null]];
  const chosen: unknown = now.find((one: unknown) => fieldOf(one, "number") === answer);
  const letters = fieldOf(chosen, "letters");
  if (typeof letters === "string") return [[id, letters]];
  throw new RegistryError(
    `The answer to ${id} in ${path} is ${typeof answer === "string" ? answer : "no single word"}. It has to be a number from 1 to ${now.length}, or ${GONE}.`,
  );
}

const fieldOf = (entry: unknown, field: string): unknown =>
  entry instanceof Map ? entry.get(field) : undefined;

/** The answers in the file beside a registry; none where there is no file. @throws RegistryError as parseReview */
export async function readReview(registry: string): Promise<SignedOff> {
  const path = reviewPath(registry);
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw new RegistryError(`${path} cannot be read: ${error.message}.`);
  });
  return parseReview(text, path);
}

/** Lays cases before a person; without any, takes the file away. */
export async function writeReview(registry: string, cases: readonly Doubtful[]): Promise<void> {
  const path = reviewPath(registry);
  if (cases.length === 0) await rm(path, { force: true });
  else await replaceFile(path, [printReview(cases)]);
}
