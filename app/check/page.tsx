import type { Metadata } from "next";
import { Notices } from "#app/_components/notices.tsx";
import { QuoteVerdict } from "#app/_components/quote-verdict.tsx";
import { parseQuote } from "#app/_server/quote-param.ts";
import { withSite } from "#app/_server/site.ts";
import { toUrlSearchParams } from "#app/_server/to-url-search-params.ts";
import { checkQuote, MAX_QUOTE } from "#lib/search/quote.ts";

export const metadata: Metadata = {
  title: "Check a quotation",
  description: "Where a quotation comes from, its true wording, and what was changed.",
  alternates: { canonical: "/check" },
};

export default async function Page({ searchParams }: PageProps<"/check">) {
  const { text, isAsked, problems } = parseQuote(toUrlSearchParams(await searchParams));
  const found = isAsked ? await withSite((site) => checkQuote(site, text, site.budget)) : null;
  return (
    <div className="mx-auto max-w-[76ch]">
      <h1 className="font-serif text-3xl leading-tight">Check a quotation</h1>
      <p className="measure mt-3 font-serif text-lg text-faint">
        Paste what somebody is said to have written. You get the paragraph it comes from, its true wording,
        and what was left out, added or changed.
      </p>
      <form action="/check" className="mt-6">
        <label htmlFor="text" className="text-sm font-medium">
          The quotation
        </label>
        <textarea
          id="text"
          name="text"
          rows={5}
          maxLength={MAX_QUOTE}
          required
          dir="auto"
          defaultValue={text}
          className="mt-1 block w-full rounded-md border border-line bg-raised px-3 py-2 font-serif text-lg leading-relaxed"
        />
        <button type="submit" className="mt-3 h-11 rounded-md bg-accent px-4 font-medium text-paper">
          Check
        </button>
      </form>
      <div className="mt-8">
        <Notices text="" problems={[]} parameters={problems} />
        {found && <QuoteVerdict found={found} />}
      </div>
    </div>
  );
}
