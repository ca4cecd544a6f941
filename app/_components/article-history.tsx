import type { ListedVersion } from "#app/_server/article-versions.ts";
import { plural } from "#app/_server/plural.ts";
import { printDate } from "#app/_server/print-date.ts";

/** The versions of an article at its foot, the newest first, each with what it changed and a link to it as it was. */
export function ArticleHistory({ slug, versions }: { slug: string; versions: readonly ListedVersion[] }) {
  if (versions.length < 2) return null;
  const newest = versions.length - 1;
  return (
    <section
      aria-label="Versions of this article"
      className="mt-12 border-t border-line pt-4 text-sm text-faint"
    >
      <h2>Versions</h2>
      <ol reversed className="mt-2 space-y-1">
        {versions
          .map((version, at) => (
            <li key={version.day ?? ""}>
              <VersionLink slug={slug} day={version.day} isNow={at === newest} />: {printChanges(version)}
            </li>
          ))
          .reverse()}
      </ol>
    </section>
  );
}

function VersionLink({ slug, day, isNow }: { slug: string; day: string | null; isNow: boolean }) {
  const name = day === null ? "At first" : printDate(day);
  if (day === null && !isNow) return name;
  const url = `/a/${encodeURIComponent(slug)}`;
  return (
    <a href={isNow ? url : `${url}?at=${day}`} className="link">
      {day === null ? name : <time dateTime={day}>{name}</time>}
    </a>
  );
}

function printChanges({ changes, isGone }: ListedVersion): string {
  if (isGone) return "taken out of the archive";
  if (!changes) return "the first that is known";
  const { changed, added, removed } = changes;
  const counts: readonly (readonly [number, string])[] = [
    [changed, "changed"],
    [added, "added"],
    [removed, "removed"],
  ];
  const parts = counts.filter(([count]) => count > 0);
  if (parts.length === 0) return "no paragraph changed, only what stands above or their order";
  return parts
    .map(([count, what], at) => `${at === 0 ? plural(count, "paragraph") : count} ${what}`)
    .join(", ");
}
