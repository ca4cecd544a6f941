import type { ArticleHistory, ArticleVersion, Histories, ParagraphHistory } from "./history.ts";
import type { LinkedArticle } from "./linked-article.ts";
import { OldTexts } from "./old-texts.ts";
import { Present } from "./present.ts";
import type { ArticleRecord, ParagraphRecord } from "./record.ts";
import type { Registry } from "./registry.ts";
import { dayOf, hashAt, type Story, storiesOf } from "./stories.ts";

/** What is known of the past, and what is there now. */
interface Sources {
  readonly registry: Registry;
  readonly present: Present;
  readonly texts: OldTexts;
}

/**
 * What a snapshot of these articles has to keep of the past.
 *
 * @param registry with what this build added to it
 */
export function historiesOf(registry: Registry, articles: readonly LinkedArticle[]): Histories {
  const present = new Present(articles);
  const texts = new OldTexts(registry, (id) => present.textOf(id));
  const sources = { registry, present, texts };
  const stories = storiesOf(registry, (id) => present.has(id), texts);
  const paragraphs = [...stories].flatMap(([id, story]) => {
    const history = paragraphHistory(id, story, sources);
    return history ? [[id, history] as const] : [];
  });
  const histories = articleHistories(sources);
  return { paragraphs: paragraphs.sort(byName), articles: histories.sort(byName), texts: texts.all };
}

/** Null where nothing is to be told. */
function paragraphHistory(id: string, { versions, last }: Story, sources: Sources): ParagraphHistory | null {
  const { registry, present } = sources;
  const record = registry.paragraphs.get(id);
  const to = record?.to.filter((one) => present.has(one)) ?? [];
  if (!record || (present.has(id) && versions.length < 2 && to.length === 0)) return null;
  const state = stateNow(record, to, present.has(id));
  const { how, score } = record;
  const neighbours = state === "gone" && last ? around(last, sources) : ([null, null] as const);
  const redaction = registry.redactions.get(id);
  const [redacted, forbidden] = [redaction?.why ?? null, redaction?.letters ?? []];
  const since = state === record.state ? dayOf(record.time) : null; // since when a file cannot be read is not recorded
  const told = { state, since, to, how, score, versions, neighbours, redacted };
  return forbidden.length > 0 ? { ...told, forbidden } : told;
}

/** What the registry says, unless the file could not be read this time: then what it held is gone, for now. */
function stateNow({ state }: ParagraphRecord, to: readonly string[], isPresent: boolean) {
  if (isPresent) return state === "split" && to.length === 0 ? "edited" : state;
  return to.length === 0 || state === "split" ? "gone" : state;
}

/** The nearest paragraphs before and after a place that are there now, on their own or in a larger one. */
function around({ ids, at }: NonNullable<Story["last"]>, sources: Sources): [string | null, string | null] {
  const nearest = (candidates: readonly string[]) => {
    for (const id of candidates) {
      const landed = landing(id, sources);
      if (landed !== null) return landed;
    }
    return null;
  };
  return [nearest(ids.slice(0, at).reverse()), nearest(ids.slice(at + 1))];
}

function landing(id: string, { registry, present }: Sources): string | null {
  if (present.has(id)) return id;
  const record = registry.paragraphs.get(id);
  const [to, ...others] = record?.state === "merged" ? record.to : [];
  return to !== undefined && others.length === 0 && present.has(to) ? to : null;
}

function articleHistories(sources: Sources): [string, ArticleHistory][] {
  const aliases = aliasesBySlug(sources);
  const { articles } = sources.registry;
  return [...articles.slugs()].flatMap((slug): [string, ArticleHistory][] => {
    const records = articles.versionsOf(slug);
    const distinct = records.filter((record, at) => !isSameVersion(records[at - 1], record));
    const versions = distinct.length > 1 ? distinct.map((record) => versionOf(record, sources)) : [];
    const leading = aliases.get(slug) ?? [];
    if (versions.length + leading.length === 0) return [];
    return [[slug, { versions, aliases: leading, ...goneAs(records.at(-1)) }]];
  });
}

/** Nothing of an article that is there. */
function goneAs(last: ArticleRecord | undefined): Pick<ArticleHistory, "gone"> {
  if (!last || last.paragraphs.length > 0) return {};
  return { gone: { source: last.source, language: last.language } };
}

function aliasesBySlug({ registry, present }: Sources): Map<string, [string, string][]> {
  const aliases = new Map<string, [string, string][]>();
  for (const id of registry.paragraphs.idsWhere(({ state }) => state === "merged")) {
    const [to = ""] = registry.paragraphs.get(id)?.to ?? [];
    const slug = present.slugOf(to);
    if (slug === undefined || present.has(id)) continue;
    const known = aliases.get(slug);
    if (known) known.push([id, to]);
    else aliases.set(slug, [[id, to]]);
  }
  for (const list of aliases.values()) list.sort(byName);
  return aliases;
}

/** Whether a reader would see no difference; records of the first releases know neither byline, date nor kinds. */
function isSameVersion(before: ArticleRecord | undefined, record: ArticleRecord): boolean {
  if (!before || before.title !== record.title || before.hashes !== record.hashes) return false;
  const [areIdsSame, areAuthorsSame] = [
    before.paragraphs.join() === record.paragraphs.join(),
    before.authors.join("\n") === record.authors.join("\n"),
  ];
  const isSetAlike = areAuthorsSame && before.date === record.date && before.kinds === record.kinds;
  return areIdsSame && (before.time === "" || isSetAlike);
}

function versionOf(record: ArticleRecord, { texts }: Sources): ArticleVersion {
  const { time, title, authors, date, paragraphs: ids, kinds } = record;
  const ordinals = ids.map((id, at) => texts.ordinalOf(id, hashAt(record, at)));
  return { day: dayOf(time), title, authors, date, ids, texts: ordinals, kinds };
}

const byName = ([a]: readonly [string, ...unknown[]], [b]: readonly [string, ...unknown[]]) =>
  a < b ? -1 : 1;
