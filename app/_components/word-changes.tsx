import { type DiffPart, wordDiff } from "#lib/text/word-diff.ts";

/*
 * Words that came or went are told by a line through or under them, which stays in forced colours, and by a hidden word
 * for those who hear the page, which is not copied with the text.
 */
const REMOVED = "rounded-[2px] bg-mark decoration-2 before:sr-only before:content-['removed:_']";
const ADDED =
  "rounded-[2px] bg-mark underline decoration-accent decoration-2 underline-offset-4 before:sr-only before:content-['added:_']";

/** The old text of a paragraph beside the new, with the words that differ. */
export function WordChanges({ before, after, since }: { before: string; after: string; since: string }) {
  const parts = wordDiff(before, after);
  return (
    <div className="mt-3 grid gap-x-8 gap-y-4 md:grid-cols-2">
      <Side name={since} parts={parts.filter(({ kind }) => kind !== "added")} />
      <Side name="As it is now" parts={parts.filter(({ kind }) => kind !== "removed")} />
    </div>
  );
}

function Side({ name, parts }: { name: string; parts: readonly DiffPart[] }) {
  return (
    <section aria-label={name}>
      <p className="text-xs text-faint" aria-hidden="true">
        {name}
      </p>
      <p className="mt-1 font-serif text-base leading-relaxed" dir="auto">
        {placed(parts).map(([at, { kind, text }]) => {
          if (kind === "same") return text;
          const Tag = kind === "removed" ? "del" : "ins";
          return (
            <Tag key={at} className={kind === "removed" ? REMOVED : ADDED}>
              {text}
            </Tag>
          );
        })}
      </p>
    </section>
  );
}

/** Each part with the place at which it begins. */
function placed(parts: readonly DiffPart[]): [at: number, part: DiffPart][] {
  let at = 0;
  return parts.map((part) => {
    const start = at;
    at += part.text.length;
    return [start, part];
  });
}
