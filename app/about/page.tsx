import type { Metadata } from "next";
import type { ReactNode } from "react";
import { type ArchiveFacts, archiveFacts } from "#app/_server/archive-facts.ts";
import { plural } from "#app/_server/plural.ts";
import { withSite } from "#app/_server/site.ts";
import { readConfig } from "#lib/config.ts";
import { printBytes } from "#lib/text/print-bytes.ts";

export const metadata: Metadata = {
  title: "About this archive",
  description: "What this archive holds, how large it is, and which state of it you are reading.",
  alternates: { canonical: "/about" },
};

export default async function Page() {
  const { facts, articles, paragraphs, bytes, engine, snapshot } = await withSite(({ archive, engine }) => ({
    facts: archiveFacts(archive.articles),
    articles: archive.articles.length,
    paragraphs: archive.paragraphCount,
    bytes: archive.bytes,
    engine: engine.describe(),
    snapshot: archive.snapshot,
  }));
  return (
    <article className="mx-auto max-w-[76ch]">
      <h1 className="font-serif text-3xl leading-tight">About this archive</h1>
      <p className="measure mt-3 font-serif text-lg text-faint">
        Articles that can be searched down to the paragraph. Each paragraph has a link of its own, which stays
        with it when its article gets another title, other paragraphs are corrected, or the archive is built
        anew.
      </p>
      <Facts name="What it holds">
        <Fact name="Articles">
          <a href="/search" className="link">
            {articles.toLocaleString("en")}
          </a>
        </Fact>
        <Fact name="Paragraphs">{paragraphs.toLocaleString("en")}</Fact>
        <Fact name="Authors">{facts.authors.toLocaleString("en")}</Fact>
        <Fact name="Dates">{datesLine(facts)}</Fact>
        <Fact name="Languages">{languagesLine(facts)}</Fact>
        {readConfig().isReportShown && (
          <Fact name="Files">
            <a href="/about/import" className="link">
              what became of each
            </a>
          </Fact>
        )}
      </Facts>
      <Facts name="How large it is">
        <Fact name="Texts">{printBytes(bytes.store)}</Fact>
        <Fact name="Search index">{printBytes(engine.bytes)}</Fact>
        <Fact name="Completions and spellings">{printBytes(bytes.search - engine.bytes)}</Fact>
      </Facts>
      <Facts name="Which version this is">
        <Fact name="Snapshot">
          <code>{snapshot}</code>
        </Fact>
        <Fact name="Search engine">{engine.name}</Fact>
        <Fact name="Index format">
          <code className="break-all">{engine.fingerprint}</code>
        </Fact>
      </Facts>
    </article>
  );
}

function Facts({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className="mt-10">
      <h2 className="border-b border-line pb-2 text-sm font-medium">{name}</h2>
      <dl>{children}</dl>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap gap-x-4 border-b border-line py-2 sm:py-2.5">
      <dt className="w-2/5 text-faint sm:w-1/3">{name}</dt>
      <dd className="min-w-0 flex-1 tabular-nums">{children}</dd>
    </div>
  );
}

function datesLine({ years, undated }: ArchiveFacts): string {
  const span =
    years === null ? "none known" : years[0] === years[1] ? years[0] : `${years[0]} to ${years[1]}`;
  return undated === 0 ? span : `${span}; ${plural(undated, "article")} undated`;
}

/** One language needs no count. */
function languagesLine({ languages }: ArchiveFacts): string {
  if (languages.length === 1) return languages.map(([name]) => name).join();
  return languages.map(([name, articles]) => `${name} ${articles.toLocaleString("en")}`).join(", ");
}
