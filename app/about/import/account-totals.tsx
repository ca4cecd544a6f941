import type { CorpusTotals } from "#lib/corpus/report.ts";

/** What an import made of all files together: sums, and how often each rule was used. */
export function AccountTotals({ totals }: { totals: CorpusTotals }) {
  const sums = {
    Articles: totals.articles,
    Paragraphs: totals.paragraphs,
    "Articles with warnings": totals.warned,
    "Files rejected": totals.rejected,
    "Files left out": totals.leftOut,
  };
  return (
    <>
      <Counts name="In all" counts={sums} />
      <Counts name="Pieces left out, by rule" counts={totals.removedByRule} />
      <Counts name="Pieces joined, by rule" counts={totals.joinedByRule} />
    </>
  );
}

function Counts({ name, counts }: { name: string; counts: Readonly<Record<string, number>> }) {
  const rows = Object.entries(counts);
  if (rows.length === 0) return null;
  return (
    <section className="mt-10">
      <h2 className="border-b border-line pb-2 text-sm font-medium">{name}</h2>
      <dl>
        {rows.map(([term, count]) => (
          <div key={term} className="flex flex-wrap gap-x-4 border-b border-line py-2 sm:py-2.5">
            <dt className="w-3/5 text-faint first-letter:uppercase sm:w-1/3">{term}</dt>
            <dd className="min-w-0 flex-1 tabular-nums">{count.toLocaleString("en")}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
