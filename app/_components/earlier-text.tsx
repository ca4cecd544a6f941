import type { ResolvedLink } from "#lib/links/resolve.ts";
import { Damage } from "./damage.tsx";

/** The text that a link was made from, or why it is not shown. */
export function EarlierText({
  link: { was, redacted },
  language,
}: {
  link: ResolvedLink;
  /** BCP 47 tag; left out where it is not known. */
  language?: string | undefined;
}) {
  if (was?.text != null) {
    return (
      <blockquote
        className="mt-2 border-l-2 border-line pl-4 font-serif leading-relaxed"
        dir="auto"
        lang={language}
      >
        {was.text}
      </blockquote>
    );
  }
  const why =
    redacted === null ? "Its text cannot be read." : `Its text was taken out of the archive: ${redacted}`;
  return (
    <p className="mt-2">
      <Damage message={why} />
    </p>
  );
}
