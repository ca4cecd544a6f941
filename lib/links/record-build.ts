import type { Alignment, Ended, Place, SignedOff } from "./alignment.ts";
import type { Draft, DraftArticle } from "./draft.ts";
import { latestArticles } from "./known-articles.ts";
import { textHash } from "./mint.ts";
import { type ArticleRecord, isLive, type ParagraphRecord, type RegistryRecord } from "./record.ts";
import type { Registry } from "./registry.ts";
import { settleTargets } from "./settle-targets.ts";
import type { Unread } from "./unread.ts";

/** All that decides what a build has to remember. */
export interface BuildOutcome {
  readonly drafts: readonly DraftArticle[];
  readonly alignment: Alignment;
  readonly registry: Registry;
  readonly unread: Unread;
  readonly signedOff: SignedOff;
  /** Of this build, in ISO 8601. */
  readonly time: string;
}

/** What changed in this build, as records of the registry: nothing for what is as it was. */
export function recordBuild(outcome: BuildOutcome): RegistryRecord[] {
  const { drafts, alignment, registry } = outcome;
  const idAt = idsByPlace(drafts);
  const changed = new Map<string, ParagraphRecord>();
  const add = (record: ParagraphRecord) => changed.set(record.id, record);
  const live = stillUnread(outcome);
  for (const article of drafts) {
    for (const [at, draft] of article.paragraphs.entries()) {
      live.add(draft.id);
      const record = liveRecord(article, draft, at + 1, idAt, outcome);
      if (!isSame(registry.paragraphs.get(draft.id), record)) add(record);
    }
  }
  for (const known of registry.paragraphs.values()) {
    if (!isLive(known) || live.has(known.id)) continue;
    add(endedRecord(known, alignment.ended.get(known.id) ?? { state: "gone" }, idAt, outcome));
  }
  for (const record of answeredRecords(outcome, live)) add(record);
  for (const record of settleTargets(registry, changed, live)) add({ ...record, time: outcome.time });
  const articles = [...drafts.map((draft) => articleRecord(draft, outcome)), ...goneArticles(outcome)];
  return [...changed.values(), ...articles.filter((record) => record !== null)];
}

/** Ids of the articles that could not be read, and were not found in another part of their file: they are where they were. */
function stillUnread({ registry, unread, drafts }: BuildOutcome): Set<string> {
  if (unread.sources.size === 0) return new Set();
  const present = new Set(drafts.map(({ slug }) => slug));
  const articles = latestArticles(registry).filter(
    ({ source, slug }) => unread.has(source) && !present.has(slug),
  );
  return new Set(articles.flatMap(({ paragraphs }) => paragraphs));
}

type IdAt = (place: Place) => string;

function idsByPlace(drafts: readonly DraftArticle[]): IdAt {
  const bySource = new Map(drafts.map(({ article, paragraphs }) => [article.source, paragraphs]));
  return ({ source, at }) => bySource.get(source)?.[at]?.id ?? "";
}

function liveRecord(
  { slug }: DraftArticle,
  { id, text, letters, kept }: Draft,
  number: number,
  idAt: IdAt,
  { registry, time }: BuildOutcome,
): ParagraphRecord {
  const known = registry.paragraphs.get(id);
  const pieces = (kept?.pieces ?? []).map(idAt).filter((piece) => piece !== id);
  const to = pieces.length > 0 ? pieces : known?.state === "split" ? known.to : [];
  const home = known?.home ?? slug;
  const isEdited = known !== undefined && (known.text !== text || known.state === "edited");
  const state = to.length > 0 ? "split" : home !== slug ? "moved" : isEdited ? "edited" : "current";
  const how = kept?.how ?? (known ? "same letters" : "minted");
  const first = known ? known.first : time;
  const fields = { id, slug, home, number, letters, text, first, last: time, state, to, how } as const;
  return { time, kind: "paragraph", ...fields, score: rounded(kept?.score ?? 1) };
}

const rounded = (score: number) => Math.round(score * 1000) / 1000;

function isSame(known: ParagraphRecord | undefined, record: ParagraphRecord): boolean {
  return (
    known?.text === record.text &&
    known.slug === record.slug &&
    known.state === record.state &&
    known.to.join() === record.to.join()
  );
}

function endedRecord(
  known: ParagraphRecord,
  ended: Ended,
  idAt: IdAt,
  { registry, time }: BuildOutcome,
): ParagraphRecord {
  const last = registry.latest || known.last;
  if (ended.state === "gone") return { ...known, time, last, state: "gone", to: [] };
  const to = [...new Set(ended.to.map(idAt))];
  const how = ended.state === "merged" ? "containment" : "likeness";
  return { ...known, time, last, state: ended.state, to, how, score: rounded(ended.score) };
}

/** Doubtful cases of earlier builds that a person has decided since. */
function answeredRecords(
  { registry, drafts, signedOff, time }: BuildOutcome,
  live: ReadonlySet<string>,
): ParagraphRecord[] {
  const open = [...signedOff].flatMap(([id, letters]) => {
    const known = registry.paragraphs.get(id);
    return known?.state === "ambiguous" && !live.has(id) ? [{ known, letters }] : [];
  });
  if (open.length === 0) return [];
  const drafted = drafts.flatMap(({ paragraphs }) => paragraphs);
  const byLetters = new Map(drafted.map(({ letters, id }) => [letters, id]));
  return open.flatMap(({ known, letters }): ParagraphRecord[] => {
    const id = letters === null ? undefined : byLetters.get(letters);
    if (letters !== null && id === undefined) return [];
    const became =
      id === undefined ? ({ state: "gone", to: [] } as const) : ({ state: "merged", to: [id] } as const);
    return [{ ...known, time, how: "signed off", score: 1, ...became }];
  });
}

/** Null where the article is as it was. */
function articleRecord(draft: DraftArticle, { registry, time }: BuildOutcome): ArticleRecord | null {
  const { article, slug, kinds } = draft;
  const { source, title, authors, date, language } = article;
  const known = registry.articleOf(slug);
  const hashes = isTextKnown(draft, known, registry)
    ? known?.hashes
    : draft.paragraphs.map(({ text }) => textHash(text)).join("");
  const fields = { slug, source, title, authors, date, language, kinds, hashes: hashes ?? "" };
  const paragraphs = draft.paragraphs.map(({ id }) => id);
  const record: ArticleRecord = { time, kind: "article", ...fields, paragraphs };
  return known && isSameArticle(known, record) ? null : record;
}

/** Whether every text is the one that its paragraph and its article were last recorded with: then none need be hashed. */
function isTextKnown(
  { paragraphs }: DraftArticle,
  known: ArticleRecord | undefined,
  registry: Registry,
): boolean {
  return (
    known?.paragraphs.length === paragraphs.length &&
    paragraphs.every(({ id, text }, at) => {
      const record = registry.paragraphs.get(id);
      return known.paragraphs[at] === id && record?.text === text && record.time <= known.time;
    })
  );
}

function isSameArticle(known: ArticleRecord, record: ArticleRecord): boolean {
  const isSame = (field: "source" | "title" | "hashes" | "date" | "kinds") => known[field] === record[field];
  const isSameList = (field: "paragraphs" | "authors") =>
    known[field].join("\n") === record[field].join("\n");
  const isOfLanguage = known.language === "" || known.language === record.language;
  const isSameText = isSame("source") && isSame("title") && isSame("hashes") && isSameList("paragraphs");
  // Records of the first releases do not say more.
  return (
    isSameText &&
    isOfLanguage &&
    (known.time === "" || (isSame("date") && isSame("kinds") && isSameList("authors")))
  );
}

function goneArticles({ drafts, registry, unread, time }: BuildOutcome): ArticleRecord[] {
  const present = new Set(drafts.map(({ slug }) => slug));
  return latestArticles(registry)
    .filter(({ slug, source, paragraphs }) => {
      return paragraphs.length > 0 && !present.has(slug) && !unread.has(source);
    })
    .map((known) => ({ ...known, time, paragraphs: [], hashes: "", kinds: "" }));
}
