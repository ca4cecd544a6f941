import { PARAGRAPH_KINDS } from "#lib/corpus/article.ts";
import type { Remembered } from "#lib/links/restored-records.ts";
import type { Archive } from "./archive.ts";

/** All that an archive knows of what its registry held, read from the disk. @throws SnapshotError where what is on the disk is damaged */
export function rememberedBy(archive: Archive): Remembered {
  const past = archive.past;
  const ids = Array.from({ length: past?.count ?? 0 }, (_, at) => past?.idAt(at) ?? "");
  return {
    present: archive.articles.map(({ slug, source, title, authors, date, language }, ordinal) => {
      const paragraphs = archive.paragraphsOf(ordinal);
      const kinds = paragraphs.map(({ kind }) => PARAGRAPH_KINDS.indexOf(kind)).join("");
      return { slug, source, title, authors, date, language, kinds, paragraphs };
    }),
    paragraphs: ids.flatMap((id) => {
      const history = archive.historyOf(id);
      return history ? [[id, history] as const] : [];
    }),
    articles: (past?.slugs ?? []).flatMap((slug) => {
      const history = past?.articleHistoryOf(slug);
      return history ? [[slug, history] as const] : [];
    }),
    texts: Array.from({ length: past?.textCount ?? 0 }, (_, ordinal) => past?.textOf(ordinal) ?? ""),
  };
}
