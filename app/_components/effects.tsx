import { searchUrl } from "#app/_server/search-params.ts";
import type { SearchRequest } from "#lib/search/request.ts";
import type { Effect } from "#lib/search/search-page.ts";

/** What each part of the request does to the count: `taliban 212 · doha 31 · together 19 · year 2012 removes 14`. */
export function Effects({ effects, request }: { effects: readonly Effect[]; request: SearchRequest }) {
  if (effects.length === 0) return null;
  return (
    <p className="text-sm text-faint">
      {effects.map((effect, at) => (
        <span key={`${effect.kind} ${effect.text} ${effect.without?.text}`}>
          {at > 0 && " · "}
          <Part effect={effect} request={request} />
        </span>
      ))}
    </p>
  );
}

function Part({ effect, request }: { effect: Effect; request: SearchRequest }) {
  const words = (
    <>
      <bdi>{nameOf(effect)}</bdi> {printCount(effect)}
    </>
  );
  if (effect.without === null) return words;
  return (
    <a
      href={searchUrl(request, effect.without)}
      data-live=""
      aria-label={`${nameOf(effect)} ${printCount(effect)}: search without it`}
      className="link"
    >
      {words}
    </a>
  );
}

function nameOf({ kind, text }: Effect): string {
  if (kind === "together") return kind;
  return kind === "not" ? `not ${text}` : text;
}

function printCount({ kind, articles }: Effect): string {
  const count = articles.toLocaleString("en");
  return kind === "filter" || kind === "not" ? `removes ${count}` : count;
}
