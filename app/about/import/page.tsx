import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Notices } from "#app/_components/notices.tsx";
import { withSite } from "#app/_server/site.ts";
import { toUrlSearchParams } from "#app/_server/to-url-search-params.ts";
import { readConfig } from "#lib/config.ts";
import { type AccountPart, parseAccountPart } from "./account-params.ts";
import { AccountTotals } from "./account-totals.tsx";
import { FileList } from "./file-list.tsx";
import { type Account, readAccount } from "./read-account.ts";

type Props = PageProps<"/about/import">;

/** Says 404 here already: once a page is being rendered its status stands. */
export function generateMetadata(): Metadata {
  if (!readConfig().isReportShown) notFound();
  return {
    title: "What import made of the files",
    description: "Every file of this archive: whether it was taken in, why not, and what was left out of it.",
    alternates: { canonical: "/about/import" },
  };
}

export default async function Page({ searchParams }: Props) {
  const { data, isReportShown } = readConfig();
  if (!isReportShown) notFound();
  const { part, problems } = parseAccountPart(toUrlSearchParams(await searchParams));
  const account = await readAccount(data, part);
  const { snapshot, slugs } = await slugsOf(account);
  return (
    <article className="mx-auto max-w-[76ch]">
      <h1 className="font-serif text-3xl leading-tight">What import made of the files</h1>
      <p className="measure mt-3 font-serif text-lg text-faint">
        Every file that was found, whether it is in the archive, why not, and what was left out of its text.
      </p>
      <div className="mt-6">
        <Notices text="" problems={[]} parameters={problems} />
      </div>
      {account ? (
        <Told account={account} part={part} served={snapshot} slugs={slugs} />
      ) : (
        <p>There is no account of the import beside this archive, or it cannot be read.</p>
      )}
    </article>
  );
}

/** The articles of the files shown, by their sources, and the snapshot they are served from. */
function slugsOf(account: Account | null) {
  const shown = new Set(account?.files.map(({ source }) => source));
  return withSite(({ archive: { articles, snapshot } }) => ({
    snapshot,
    slugs: new Map(
      articles.filter(({ source }) => shown.has(source)).map(({ source, slug }) => [source, slug]),
    ),
  }));
}

interface ToldProps {
  account: Account;
  part: AccountPart;
  served: string;
  slugs: ReadonlyMap<string, string>;
}

function Told({ account, part, served, slugs }: ToldProps) {
  return (
    <>
      {account.snapshot !== served && (
        <p className="measure border-l-2 border-accent pl-3 text-sm">
          This account is of another import than the archive you are reading:{" "}
          {account.snapshot === null ? (
            "of a later one, which could take in no article."
          ) : (
            <>
              of the snapshot <code>{account.snapshot}</code>, and what is served is <code>{served}</code>.
            </>
          )}
        </p>
      )}
      <AccountTotals totals={account.totals} />
      <FileList account={account} part={part} slugs={slugs} />
    </>
  );
}
