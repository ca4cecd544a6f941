import { searchUrl } from "#app/_server/search-params.ts";
import type { SearchRequest } from "#lib/search/request.ts";
import type { UsedVariants } from "#lib/search/search-page.ts";

/** What else the words were looked for as, each with a link that takes the word as it was typed. */
export function Variants({ used, request }: { used: readonly UsedVariants[]; request: SearchRequest }) {
  const synonyms = used.filter(({ why }) => why === "synonym");
  const spellings = used.filter(({ why }) => why === "spelling");
  if (used.length === 0) return null;
  return (
    <div className="space-y-1 text-sm text-faint">
      {spellings.map((one) => (
        <p key={one.start}>
          Nothing for {quoted([one.word])}; showing {quoted(one.variants)}.{" "}
          <Literal one={one} label={`Search for ${one.word} as it is`} request={request} />
        </p>
      ))}
      {synonyms.length > 0 && (
        <p>
          Also searched:{" "}
          {synonyms.map((one, at) => (
            <span key={one.start}>
              {at > 0 && "; "}
              <bdi>{one.variants.join(", ")}</bdi> (for <bdi>{one.word}</bdi>) ·{" "}
              <Literal one={one} label={`only ${one.word}`} request={request} />
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

function Literal({ one, label, request }: { one: UsedVariants; label: string; request: SearchRequest }) {
  return (
    <a href={searchUrl(request, { text: one.literal })} data-live="" className="link">
      <bdi>{label}</bdi>
    </a>
  );
}

const quoted = (words: readonly string[]) => words.map((word) => `“${word}”`).join(" or ");
