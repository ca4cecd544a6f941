import { plural } from "#app/_server/plural.ts";
import type { FileReport } from "#lib/corpus/report.ts";
import { type AccountPart, accountUrl, FILE_FILTERS } from "./account-params.ts";
import type { Account } from "./read-account.ts";
import { withoutPaths } from "./without-paths.ts";

/** Warnings of one file that are shown; a table may have one for each of its rows. */
const MOST_WARNINGS = 10;
const NAMES = { indexed: "indexed", warned: "with warnings", rejected: "rejected", "left-out": "left out" };

interface FileListProps {
  account: Account;
  part: AccountPart;
  /** The articles by the names of their files. */
  slugs: ReadonlyMap<string, string>;
}

/** A page of the files, with links to those of one status and to the pages around. */
export function FileList({ account, part, slugs }: FileListProps) {
  return (
    <section className="mt-10" aria-labelledby="files">
      <h2 id="files" className="border-b border-line pb-2 text-sm font-medium">
        Files
      </h2>
      <StatusLinks status={part.status} />
      {account.files.length === 0 && <p className="py-3">There are none.</p>}
      <ul aria-label="Files">
        {account.files.map((file) => (
          <FileEntry key={file.source} file={file} slug={slugs.get(file.source)} />
        ))}
      </ul>
      <PageLinks account={account} part={part} />
    </section>
  );
}

function StatusLinks({ status }: Pick<AccountPart, "status">) {
  return (
    <nav
      aria-label="Status"
      className="flex flex-wrap items-center gap-x-4 border-b border-line py-1 text-sm"
    >
      {[null, ...FILE_FILTERS].map((one) => (
        <a
          key={one}
          href={accountUrl({ status: one, page: 1 })}
          aria-current={one === status || undefined}
          className="py-2 text-faint hover:text-accent aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:underline"
        >
          {one === null ? "all" : NAMES[one]}
        </a>
      ))}
    </nav>
  );
}

function FileEntry({ file, slug }: { file: FileReport; slug: string | undefined }) {
  const { source, status, code, reason, warnings } = file;
  return (
    <li className="border-b border-line py-3">
      <p className="flex flex-wrap justify-between gap-x-4">
        <bdi>{slug === undefined ? source : <ArticleLink slug={slug} source={source} />}</bdi>
        <span className="text-sm text-faint">
          {status}
          {code !== null && ` (${code})`}
        </span>
      </p>
      {reason !== null && <p className="measure text-sm text-faint">{withoutPaths(reason)}</p>}
      {status === "indexed" && <Counted file={file} slug={slug} />}
      {warnings.slice(0, MOST_WARNINGS).map((warning, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row of a table may have one warning twice, of two cells
        <p key={at} className="measure text-sm text-faint">
          Warning: {withoutPaths(warning)}
        </p>
      ))}
      {warnings.length > MOST_WARNINGS && (
        <p className="text-sm text-faint">and {warnings.length - MOST_WARNINGS} more warnings</p>
      )}
    </li>
  );
}

function ArticleLink({ slug, source }: { slug: string; source: string }) {
  return (
    <a href={`/a/${encodeURIComponent(slug)}`} className="link">
      {source}
    </a>
  );
}

function Counted({
  file: { paragraphs, removed, joined },
  slug,
}: {
  file: FileReport;
  slug: string | undefined;
}) {
  const left = `${plural(removed.length, "piece")} left out`;
  return (
    <p className="text-sm text-faint">
      {plural(paragraphs, "paragraph")}
      {removed.length > 0 && ", "}
      {removed.length > 0 && slug === undefined && left}
      {removed.length > 0 && slug !== undefined && (
        <a href={`/a/${encodeURIComponent(slug)}/removed`} className="link">
          {left}
        </a>
      )}
      {joined.length > 0 && `, ${joined.length.toLocaleString("en")} joined`}
    </p>
  );
}

function PageLinks({ account: { page, pages }, part }: Pick<FileListProps, "account" | "part">) {
  if (pages === 1) return null;
  const link = (to: number, label: string, rel: string) => (
    <a href={accountUrl({ ...part, page: to })} rel={rel} className="rounded px-2 py-2.5 hover:bg-raised">
      {label}
    </a>
  );
  return (
    <nav aria-label="Pages" className="flex flex-wrap items-center gap-1 py-6 text-sm">
      {page > 1 && link(page - 1, "← Previous", "prev")}
      <span className="px-2 text-faint">
        Page {page.toLocaleString("en")} of {pages.toLocaleString("en")}
      </span>
      {page < pages && link(page + 1, "Next →", "next")}
    </nav>
  );
}
