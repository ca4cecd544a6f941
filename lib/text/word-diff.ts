import { diffArrays } from "diff";
import { FIGURE } from "./figure.ts";
import { fold } from "./fold.ts";
import { SPACED_SIGN, SPACELESS_SIGN } from "./spaceless.ts";

/** A stretch of two texts: of both, of the one before alone (removed), or of the one after alone (added). */
export interface DiffPart {
  readonly kind: "same" | "removed" | "added";
  /** What it reads; of `same` as the text before has it. */
  readonly text: string;
  /** What it reads in the text after, in which `same` may have other white space, or other signs where they are ignored. */
  readonly now: string;
}

/** Whether signs other than letters and digits count: `ignored` takes “co-operate!” and “Cooperate” for the same. */
export type Typography = "counts" | "ignored";

/**
 * More words removed and added than this and what lies between the ends that both have is shown whole, one after the other:
 * nobody would read the pieces.
 */
const MOST_EDITS = 600;

const WORD = String.raw`\p{Nd}+(?:[.,]\p{Nd}+)*|(?:${SPACED_SIGN}[\p{M}\u00AD\u200B-\u200D\u2060]*)+|${SPACELESS_SIGN}`;
/** Where signs are ignored, those that make another number of a number are not. */
const PLAIN_WORDS = new RegExp(`${FIGURE}|${WORD}`, "gv");
const UNITS = new RegExp(String.raw`${WORD}|\s+|[^\s]`, "gv");

/**
 * What was changed between two texts, word by word (sign by sign where a script has no spaces). Parts `same` and `removed`
 * make up the text before; `same` and `added`, as they read `now`, the text after. A removed part stands before the added
 * one that replaces it. Where typography is ignored, a text without a word has no parts.
 */
export function wordDiff(before: string, after: string, typography: Typography = "counts"): DiffPart[] {
  const [olds, news] = [unitsOf(before, typography), unitsOf(after, typography)];
  const [oldKeys, newKeys] = [olds, news].map((units) => units.map((unit) => keyOf(unit, typography)));
  if (!oldKeys || !newKeys) return [];
  const parts = changesOf(oldKeys, newKeys).map(({ kind, count }): DiffPart => {
    const text = kind === "added" ? "" : olds.splice(0, count).join("");
    const now = kind === "removed" ? "" : news.splice(0, count).join("");
    return { kind, text: kind === "added" ? now : text, now };
  });
  return tidy(parts, typography);
}

interface Change {
  readonly kind: DiffPart["kind"];
  /** How many units. */
  readonly count: number;
}

function changesOf(olds: string[], news: string[]): Change[] {
  const units = olds.length + news.length;
  const spaces = [...olds, ...news].filter((key) => key === " ").length;
  const unitsOfWord = units / Math.max(1, units - spaces);
  const changes = diffArrays(olds, news, { maxEditLength: Math.round(MOST_EDITS * unitsOfWord) });
  if (!changes) return changeBetweenEnds(olds, news);
  return changes.map(({ added, removed, count }) => {
    return { kind: added ? "added" : removed ? "removed" : "same", count };
  });
}

/** All between what both begin and end with as one change: a long text that was added to is not all new. */
function changeBetweenEnds(olds: readonly string[], news: readonly string[]): Change[] {
  const shorter = Math.min(olds.length, news.length);
  let start = 0;
  while (start < shorter && olds[start] === news[start]) start++;
  let end = 0;
  while (end < shorter - start && olds.at(-1 - end) === news.at(-1 - end)) end++;
  return [
    { kind: "same", count: start },
    { kind: "removed", count: olds.length - start - end },
    { kind: "added", count: news.length - start - end },
    { kind: "same", count: end },
  ];
}

/** Words with what follows them, where only words count; else every word, space and sign by itself. */
function unitsOf(text: string, typography: Typography): string[] {
  if (typography === "counts") return text.match(UNITS) ?? [];
  const starts = [...text.matchAll(PLAIN_WORDS)].map(({ index }) => index);
  return starts.map((start, at) => text.slice(at === 0 ? 0 : start, starts[at + 1]));
}

function keyOf(unit: string, typography: Typography): string {
  return typography === "ignored" ? lettersOf(unit) : unit.replace(/^\s+$/, " ");
}

const NO_LETTERS = new RegExp(String.raw`(${FIGURE})|[^\p{L}\p{N}\p{M}]+`, "gu");

/** Letters and digits, and of the signs those of numbers. */
function lettersOf(text: string): string {
  return fold(text).replace(NO_LETTERS, (_, figure?: string) => figure?.replace(/\s/g, "") ?? "");
}

/** Changes with nothing but a space between them are one: a removed part, then an added one. */
function tidy(parts: readonly DiffPart[], typography: Typography): DiffPart[] {
  const tidied: DiffPart[] = [];
  let [removed, added] = ["", ""];
  const flush = () => {
    tidied.push(...changeOf(removed, added, typography));
    [removed, added] = ["", ""];
  };
  const filled = parts.filter(({ text, now }) => text !== "" || now !== "");
  for (const [at, one] of filled.entries()) {
    const { kind, text, now } = one;
    const isBetween = kind === "same" && /^\s+$/.test(text) && at > 0 && at < filled.length - 1;
    if (kind === "same" && !isBetween) {
      flush();
      tidied.push(one);
      continue;
    }
    if (kind !== "added") removed += text;
    added += now;
  }
  flush();
  return joinSame(tidied);
}

/** Where typography is ignored, a word that is written in two is no change. */
function changeOf(removed: string, added: string, typography: Typography): DiffPart[] {
  if (typography === "ignored" && lettersOf(removed) === lettersOf(added))
    return [{ kind: "same", text: removed, now: added }];
  const parts: DiffPart[] = [
    { kind: "removed", text: removed, now: "" },
    { kind: "added", text: added, now: added },
  ];
  return parts.filter(({ text }) => text !== "");
}

function joinSame(parts: readonly DiffPart[]): DiffPart[] {
  const joined: DiffPart[] = [];
  for (const { kind, text, now } of parts) {
    const last = joined.at(-1);
    if (text === "" && now === "") continue;
    if (last?.kind === "same" && kind === "same")
      joined.splice(-1, 1, { kind, text: last.text + text, now: last.now + now });
    else joined.push({ kind, text, now });
  }
  return joined;
}
