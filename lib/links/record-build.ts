import type { Alignment, Ended, Place, SignedOff } from "./alignment.ts";
import type { Draft, DraftParagraph } from "./draft.ts";
import { IdTable } from "./id-table.ts";
import { textHash } from "./mint.ts";
import { type ArticleRecord, isLive, type ParagraphRecord } from "./record.ts";
import { BuildRecords, type RecordList } from "./record-list.ts";
import { RecordTable } from "./record-table.ts";
import type { Registry } from "./registry.ts";
import { settleTargets } from "./settle-targets.ts";
import type { Unread } from "./unread.ts";

/** All that decides what a build has to remember. */
export interface BuildOutcome {
  readonly drafts: readonly Draft[];
  readonly alignment: Alignment;
  readonly registry: Registry;
  readonly unread: Unread;
  readonly signedOff: SignedOff;
  /** Of this build, in ISO 8601. */
  readonly time: string;
}

/** What changed in this build, as records of the registry: nothing for what is as it was. */
export function recordBuild(outcome: BuildOutcome): RecordList {
  const { drafts, alignment, registry } = outcome;
  const idAt = idsByPlace(drafts);
  const changed = new RecordTable(registry.texts);
  const records = new BuildRecords(registry.texts, changed);
  const live = stillUnread(outcome);
  for (const draft of drafts) {
    const { slug, paragraphs } = draft;
    const known = paragraphs.map(({ id }) => registry.paragraphs.get(id));
    for (const [at, paragraph] of paragraphs.entries()) {
      live.add(paragraph.id);
      const record = liveRecord(slug, paragraph, at + 1, known[at], idAt, outcome);
      if (!isSame(known[at], record)) changed.set(record);
    }
    const article = articleRecord(draft, paragraphs, known, outcome);
    if (article) records.addArticle(article);
  }
  for (const id of registry.paragraphs.idsWhere(isLive)) {
    const known = live.has(id) ? undefined : registry.paragraphs.get(id);
    if (known) changed.set(endedRecord(known, alignment.ended.get(id) ?? { state: "gone" }, idAt, outcome));
  }
  for (const record of answeredRecords(outcome, live)) changed.set(record);
  for (const record of settleTargets(registry, changed, live)) changed.set({ ...record, time: outcome.time });
  for (const record of goneArticles(outcome)) records.addArticle(record);
  return records;
}

/** Ids of the articles that could not be read, and were not found in another part of their file: they are where they were. */
function stillUnread({ registry, unread, drafts }: BuildOutcome): IdTable {
  const ids = new IdTable();
  if (unread.sources.size === 0) return ids;
  const present = new Set(drafts.map(({ slug }) => slug));
  for (const { source, slug, paragraphs } of registry.articles.latest())
    if (unread.has(source) && !present.has(slug)) for (const id of paragraphs) ids.add(id);
  return ids;
}

type IdAt = (place: Place) => string;

function idsByPlace(drafts: readonly Draft[]): IdAt {
  const bySource = new Map(drafts.map((draft) => [draft.article.source, draft]));
  return ({ source, at }) => bySource.get(source)?.ids[at] ?? "";
}

function liveRecord(
  slug: string,
  { id, text, letters, kept }: DraftParagraph,
  number: number,
  known: ParagraphRecord | undefined,
  idAt: IdAt,
  { time }: BuildOutcome,
): ParagraphRecord {
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
  live: IdTable,
): ParagraphRecord[] {
  const open = [...signedOff].flatMap(([id, letters]) => {
    const known = registry.paragraphs.get(id);
    return known?.state === "ambiguous" && !live.has(id) ? [{ known, letters }] : [];
  });
  if (open.length === 0) return [];
  const wanted = new Set(open.map(({ letters }) => letters));
  const byLetters = new Map<string, string>();
  for (const { paragraphs } of drafts)
    for (const { letters, id } of paragraphs) if (wanted.has(letters)) byLetters.set(letters, id);
  return open.flatMap(({ known, letters }): ParagraphRecord[] => {
    const id = letters === null ? undefined : byLetters.get(letters);
    if (letters !== null && id === undefined) return [];
    const became =
      id === undefined ? ({ state: "gone", to: [] } as const) : ({ state: "merged", to: [id] } as const);
    return [{ ...known, time, how: "signed off", score: 1, ...became }];
  });
}

/** Null where the article is as it was. @param before of each paragraph what is known of it */
function articleRecord(
  { article, slug, kinds, ids }: Draft,
  paragraphs: readonly DraftParagraph[],
  before: readonly (ParagraphRecord | undefined)[],
  { registry, time }: BuildOutcome,
): ArticleRecord | null {
  const { source, title, authors, date, language } = article;
  const known = registry.articles.latestOf(slug);
  const isKnown = known !== undefined && isTextKnown(paragraphs, before, known);
  const hashes = isKnown ? known.hashes : paragraphs.map(({ text }) => textHash(text)).join("");
  const fields = { slug, source, title, authors, date, language, kinds, hashes };
  const record: ArticleRecord = { time, kind: "article", ...fields, paragraphs: ids };
  return known && isSameArticle(known, record) ? null : record;
}

/** Whether every text is the one that its paragraph and its article were last recorded with: then none need be hashed. */
function isTextKnown(
  paragraphs: readonly DraftParagraph[],
  before: readonly (ParagraphRecord | undefined)[],
  known: ArticleRecord,
): boolean {
  return (
    known.paragraphs.length === paragraphs.length &&
    paragraphs.every(({ id, text }, at) => {
      const record = before[at];
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

function* goneArticles({ drafts, registry, unread, time }: BuildOutcome): Generator<ArticleRecord> {
  const present = new Set(drafts.map(({ slug }) => slug));
  for (const known of registry.articles.latest()) {
    if (known.paragraphs.length === 0 || present.has(known.slug) || unread.has(known.source)) continue;
    yield { ...known, time, paragraphs: [], hashes: "", kinds: "" };
  }
}
