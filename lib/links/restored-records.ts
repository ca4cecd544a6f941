import type { Article } from "#lib/corpus/article.ts";
import { type ArticleHistory, AS_NOW, type Histories, type ParagraphHistory } from "./history.ts";
import { HASH_LENGTH, lettersHash, lettersOf, textHash } from "./mint.ts";
import type { ArticleRecord, ParagraphRecord, RedactionRecord, RegistryRecord } from "./record.ts";
import type { Registry } from "./registry.ts";

/** An article as an archive has it. */
export interface RememberedArticle
  extends Pick<ArticleRecord, "slug" | "source" | "title" | "authors" | "date" | "language" | "kinds"> {
  readonly paragraphs: readonly { readonly id: string; readonly text: string }[];
}

/** What an archive knows of all that its registry held. */
export interface Remembered extends Histories {
  readonly present: readonly RememberedArticle[];
}

/** So much of an archive has to stand in the files, or it is one of another corpus. */
const LEAST_SHARED = 0.25;
/** Of a text that was taken out. */
const NO_HASH = "0".repeat(HASH_LENGTH);

type Told = ArticleRecord | ParagraphRecord | RedactionRecord;

/**
 * What a registry has to be told again that is lost, or of which a part is: every id and slug of the archive that it
 * does not know, with texts, versions and redactions, the oldest first. Times are as exact as the archive knows them, by day.
 *
 * @returns none where the archive is one of another corpus
 */
export function restoredRecords(
  remembered: Remembered,
  registry: Registry,
  articles: readonly Article[],
): RegistryRecord[] {
  if (!isOfCorpus(remembered, articles)) return [];
  const [ids, slugs] = [registry.paragraphs, registry.articles];
  const records = [...new Past(remembered).records()].filter((record) =>
    record.kind === "article" ? !slugs.has(record.slug) : !ids.has(record.id),
  );
  return records.sort((a, b) => (a.time < b.time ? -1 : Number(a.time > b.time)));
}

function isOfCorpus({ present }: Remembered, articles: readonly Article[]): boolean {
  const letters = new Set(
    articles.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => lettersOf(text))),
  );
  const texts = present.flatMap(({ paragraphs }) => paragraphs);
  const shared = texts.filter(({ text }) => letters.has(lettersOf(text)));
  return shared.length >= LEAST_SHARED * texts.length;
}

/** Tells records from what an archive remembers. */
class Past {
  readonly #texts = new Map<string, string>();
  readonly #places = new Map<string, Pick<ParagraphRecord, "slug" | "number">>();
  /** Of an article that never changed, as far as a paragraph tells that came from another. */
  readonly #days = new Map<string, string>();
  readonly #files: ReadonlyMap<string, Pick<ArticleRecord, "source" | "language">>;

  constructor(readonly remembered: Remembered) {
    this.#files = new Map(remembered.present.map((article) => [article.slug, article]));
    const versions = remembered.paragraphs.flatMap(([, history]) => history.versions);
    for (const { slug, day } of versions)
      if (day !== null && !this.#days.has(slug)) this.#days.set(slug, day);
    for (const { slug, paragraphs } of remembered.present) {
      for (const [at, { id, text }] of paragraphs.entries()) {
        this.#texts.set(id, text);
        this.#places.set(id, { slug, number: at + 1 });
      }
    }
  }

  *records(): Generator<Told> {
    const { paragraphs, articles, present } = this.remembered;
    const changed = new Set(paragraphs.map(([id]) => id));
    for (const [id, place] of this.#places) if (!changed.has(id)) yield this.#unchanged(id, place);
    for (const [id, history] of paragraphs) yield* this.#paragraph(id, history);
    const told = new Set(articles.flatMap(([slug, { versions }]) => (versions.length > 0 ? [slug] : [])));
    for (const article of present) if (!told.has(article.slug)) yield this.#onlyVersion(article);
    for (const [slug, history] of articles) yield* this.#versions(slug, history);
  }

  #unchanged(id: string, { slug, number }: Pick<ParagraphRecord, "slug" | "number">): ParagraphRecord {
    const text = this.#texts.get(id) ?? "";
    const times = { time: "", first: "", last: "" };
    return { ...times, ...MINTED, kind: "paragraph", id, slug, home: slug, number, ...lettered(text) };
  }

  /** A record for each text that it had, the last one saying what it stands for now. */
  *#paragraph(id: string, { versions, forbidden = [], ...history }: ParagraphHistory): Generator<Told> {
    const { state, to, how, score, since, redacted } = history;
    const times = versions.map(({ day }, at) => timeOf(day, at));
    const [first = "", last = ""] = [times[0], times.at(-1)];
    const time = since === null ? last : timeOf(since, versions.length);
    for (const [at, { slug, number, text }] of versions.entries()) {
      const own = redacted === null ? (this.#textOf(id, text) ?? "") : "";
      const home = versions[0]?.slug ?? slug;
      const fields = { kind: "paragraph", id, slug, home, number, ...lettered(own), first } as const;
      const [seen = "", isLast] = [times[at], at === versions.length - 1];
      if (isLast) yield { ...fields, time, last, state, to, how, score };
      else yield { ...fields, ...MINTED, time: seen, last: seen };
    }
    if (redacted !== null)
      yield { time, kind: "redaction", id, letters: forbidden, parts: [], why: redacted };
  }

  #textOf(id: string, ordinal: number): string | null {
    return ordinal === AS_NOW ? (this.#texts.get(id) ?? null) : (this.remembered.texts[ordinal] ?? null);
  }

  #onlyVersion({ paragraphs, ...article }: RememberedArticle): ArticleRecord {
    const hashes = paragraphs.map(({ text }) => textHash(text)).join("");
    const time = timeOf(this.#days.get(article.slug) ?? null, LAST);
    return { time, kind: "article", ...article, paragraphs: paragraphs.map(({ id }) => id), hashes };
  }

  *#versions(slug: string, { versions, gone }: ArticleHistory): Generator<ArticleRecord> {
    const { source = "", language = "" } = this.#files.get(slug) ?? gone ?? {};
    for (const [at, { day, title, authors, date, ids, texts, kinds }] of versions.entries()) {
      const hashes = ids.map((id, place) => {
        const text = this.#textOf(id, texts[place] ?? AS_NOW);
        return text === null ? NO_HASH : textHash(text);
      });
      const fields = { slug, source, title, authors, date, language, kinds, hashes: hashes.join("") };
      yield { time: timeOf(day, at), kind: "article", ...fields, paragraphs: ids };
    }
  }
}

/** What goes without saying of a paragraph that is where it was minted. */
const MINTED = { state: "current", to: [], how: "minted", score: 1 } as const;

const lettered = (text: string) => ({ text, letters: text === "" ? "" : lettersHash(lettersOf(text)) });

/** More builds of one day are not told apart. */
const LAST = 999;

/** A moment of a day, the later the more came before; "" where the day is not known. */
function timeOf(day: string | null, before: number): string {
  return day === null ? "" : `${day}T00:00:00.${String(Math.min(before, LAST)).padStart(3, "0")}Z`;
}
