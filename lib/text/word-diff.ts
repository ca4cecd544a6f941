import { diffArrays } from "diff";
import { fold } from "./fold.ts";
import { SPACED_SIGN, SPACELESS_SIGN } from "./spaceless.ts";

/** A stretch of two texts: of both, of the one before alone (removed), or of the one after alone (added). */
export interface DiffPart {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** Whether signs other than letters and digits count: `ignored` takes “co-operate!” and “Cooperate” for the same. */
export type Typography = "counts" | "ignored";

/** More words changed than this and the texts are shown whole, one after the other: nobody would read the pieces. */
const MOST_EDITS = 600;

const WORD = String.raw`\p{Nd}+(?:[.,]\p{Nd}+)*|(?:${SPACED_SIGN}[\p{M}\u00AD\u200B-\u200D\u2060]*)+|${SPACELESS_SIGN}`;
const WORDS = new RegExp(WORD, "gv");
const UNITS = new RegExp(String.raw`${WORD}|\s+|[^\s]`, "gv");

/**
 * What was changed between two texts, word by word (sign by sign where a script has no spaces). Parts `same` and `removed`
 * make up the text before; `same` and `added` the text after, where typography counts. A removed part stands before the
 * added one that replaces it.
 */
export function wordDiff(before: string, after: string, typography: Typography = "counts"): DiffPart[] {
  const [olds, news] = [before, after].map((text) => unitsOf(text, typography));
  if (!olds || !news) return [];
  const keysOf = (units: readonly string[]) => units.map((unit) => keyOf(unit, typography));
  const changes = diffArrays(keysOf(olds), keysOf(news), { maxEditLength: MOST_EDITS });
  if (!changes) return tidy([part("removed", before), part("added", after)], typography);
  const parts = changes.map(({ added, removed, count }): DiffPart => {
    const now = removed ? [] : news.splice(0, count);
    if (added) return part("added", now.join(""));
    return part(removed ? "removed" : "same", olds.splice(0, count).join(""));
  });
  return tidy(parts, typography);
}

const part = (kind: DiffPart["kind"], text: string): DiffPart => ({ kind, text });

/** Words with what follows them, where only words count; else every word, space and sign by itself. */
function unitsOf(text: string, typography: Typography): string[] {
  if (typography === "counts") return text.match(UNITS) ?? [];
  const starts = [...text.matchAll(WORDS)].map(({ index }) => index);
  return starts.map((start, at) => text.slice(at === 0 ? 0 : start, starts[at + 1]));
}

function keyOf(unit: string, typography: Typography): string {
  return typography === "ignored" ? lettersOf(unit) : unit.replace(/^\s+$/, " ");
}

const lettersOf = (text: string) => fold(text).replace(/[^\p{L}\p{N}\p{M}]+/gu, "");

/** Changes with nothing but a space between them are one: a removed part, then an added one. */
function tidy(parts: readonly DiffPart[], typography: Typography): DiffPart[] {
  const tidied: DiffPart[] = [];
  let [removed, added] = ["", ""];
  const flush = () => {
    tidied.push(...changeOf(removed, added, typography));
    [removed, added] = ["", ""];
  };
  for (const [at, { kind, text }] of parts.entries()) {
    const isBetween = kind === "same" && /^\s+$/.test(text) && at > 0 && at < parts.length - 1;
    if (kind === "same" && !isBetween) {
      flush();
      tidied.push(part("same", text));
      continue;
    }
    if (kind !== "added") removed += text;
    if (kind !== "removed") added += text;
  }
  flush();
  return joinSame(tidied);
}

/** Where typography is ignored, a word that is written in two is no change. */
function changeOf(removed: string, added: string, typography: Typography): DiffPart[] {
  if (typography === "ignored" && lettersOf(removed) === lettersOf(added)) return [part("same", removed)];
  return [part("removed", removed), part("added", added)].filter(({ text }) => text !== "");
}

function joinSame(parts: readonly DiffPart[]): DiffPart[] {
  const joined: DiffPart[] = [];
  for (const one of parts) {
    const last = joined.at(-1);
    if (one.text === "") continue;
    if (last?.kind === "same" && one.kind === "same")
      joined.splice(-1, 1, part("same", last.text + one.text));
    else joined.push(one);
  }
  return joined;
}
