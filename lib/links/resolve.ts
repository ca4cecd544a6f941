import type { How } from "./alignment.ts";
import { AS_NOW, type ParagraphHistory, type Version } from "./history.ts";
import { type ParsedLink, parseLink } from "./parse-link.ts";
import type { ParagraphState } from "./record.ts";

/** What an archive is asked for a link. */
export interface LinkLookup {
  /** Whether a paragraph of the archive has this id. */
  has(id: string): boolean;
  /** What became of an id; null where nothing did, or nobody ever heard of it. */
  historyOf(id: string): ParagraphHistory | null;
  /** A text of the past; null where it is not kept or cannot be read. */
  oldText(ordinal: number): string | null;
  /** The text that a paragraph of the archive has now; null where it cannot be read. */
  textOf(id: string): string | null;
}

/** A text that a paragraph once had, for a reader. */
export interface VersionText extends Omit<Version, "text"> {
  /** Null where it was taken out, or cannot be read. */
  readonly text: string | null;
}

/** Where a link leads, and what its reader has to be told. */
export interface ResolvedLink {
  readonly id: string;
  readonly state: ParagraphState;
  /**
   * Ids of the paragraphs of the archive that it stands for now: the one it names; the larger one (merged); all pieces,
   * its own, the largest, first (split); none (ambiguous, gone).
   */
  readonly to: readonly string[];
  /** Ids that it may stand for, the likeliest first (ambiguous). */
  readonly candidates: readonly string[];
  /** The text that the link was made from, as far as can be told, where it is not the one that is there now. */
  readonly was: VersionText | null;
  /** Slug of the article in which it stood first, where that is another than now. */
  readonly movedFrom: string | null;
  /** All that is known of its past, the oldest first; empty where it never changed. */
  readonly versions: readonly VersionText[];
  /** Day since when it has been so. */
  readonly since: string | null;
  readonly how: How | "minted";
  /** From 0 to 1. */
  readonly score: number;
  /** Of a paragraph that is gone: ids of the nearest ones before and after it that are there. */
  readonly neighbours: readonly [string | null, string | null];
  /** Why its text was taken out, or null. */
  readonly redacted: string | null;
}

/**
 * Where a link to a paragraph leads. A link that says which text it was made from is told of changes since then only;
 * one that does not may have been made from the first text.
 *
 * @param link the part of the address behind `/p/`
 * @returns null where no paragraph ever had such an id
 */
export function resolve(link: string, lookup: LinkLookup): ResolvedLink | null {
  const parsed = parseLink(link);
  if (!parsed) return null;
  const history = lookup.historyOf(parsed.id);
  if (history) return withHistory(parsed, history, lookup);
  return lookup.has(parsed.id) ? { ...UNCHANGED, id: parsed.id, to: [parsed.id] } : null;
}

const UNCHANGED: Omit<ResolvedLink, "id" | "to"> = {
  state: "current",
  candidates: [],
  was: null,
  movedFrom: null,
  versions: [],
  since: null,
  how: "minted",
  score: 1,
  neighbours: [null, null],
  redacted: null,
};

function withHistory(
  { id, suffix }: ParsedLink,
  history: ParagraphHistory,
  lookup: LinkLookup,
): ResolvedLink {
  const { since, how, score, neighbours, redacted, to } = history;
  const versions = history.versions.map((version) => withText(id, version, lookup));
  const told = { id, versions, since, how, score, neighbours, redacted, candidates: [], movedFrom: null };
  const named = suffix === null ? undefined : versions.find(({ hash }) => hash.startsWith(suffix));
  const was = named ?? versions[0] ?? null;
  if (lookup.has(id)) return { ...told, ...presentLink(id, history, was, versions) };
  if (history.state === "merged") return { ...told, state: "merged", to, was: was ?? null };
  if (history.state === "ambiguous") return { ...told, state: "ambiguous", to: [], candidates: to, was };
  return { ...told, state: "gone", to: [], was: versions.at(-1) ?? null };
}

/** What a paragraph that is there has to tell the reader of a link that was made from one of its texts. */
function presentLink(
  id: string,
  { state, to }: ParagraphHistory,
  was: VersionText | null,
  versions: readonly VersionText[],
): Pick<ResolvedLink, "state" | "to" | "was" | "movedFrom"> {
  const now = versions.at(-1);
  const isEdited = was !== null && was.hash !== now?.hash;
  const movedFrom = was && now && was.slug !== now.slug ? was.slug : null;
  const told = { was: isEdited ? was : null, movedFrom };
  if (state === "split" && isEdited) return { ...told, state: "split", to: [id, ...to] };
  const changed = movedFrom === null ? (isEdited ? "edited" : "current") : "moved";
  return { ...told, state: changed, to: [id] };
}

function withText(id: string, version: Version, lookup: LinkLookup): VersionText {
  const text = version.text === AS_NOW ? lookup.textOf(id) : lookup.oldText(version.text);
  return { ...version, text };
}
