import type { Citation } from "#lib/cite/citation.ts";
import { FILES, STYLES } from "#lib/cite/styles.ts";
import { CiteCopy } from "./cite-copy.tsx";

/** How to cite a paragraph: every style as text to copy, and as files. */
export function Cite({ citation }: { citation: Citation }) {
  const { passage } = citation;
  if (!passage?.text) return null;
  return (
    <details className="no-print mt-6 border-t border-line pt-4">
      <summary className="hover:text-accent">Cite this paragraph</summary>
      <dl className="mt-4 space-y-5 text-sm">
        {STYLES.map(({ name, print, isProse }) => (
          <Style key={name} name={name} text={print(citation).trimEnd()} isProse={isProse} />
        ))}
      </dl>
      <p className="mt-5 text-sm">
        As a file:{" "}
        {FILES.map(({ ending, name }, at) => (
          <span key={ending}>
            {at > 0 && ", "}
            <a href={`/p/${passage.id}${ending}`} className="link">
              {name}
            </a>
          </span>
        ))}
      </p>
    </details>
  );
}

function Style({ name, text, isProse }: { name: string; text: string; isProse: boolean }) {
  return (
    <div>
      <dt className="flex justify-between gap-3 text-faint">
        {name}
        <CiteCopy text={text} name={name} />
      </dt>
      <dd
        className={`mt-1 rounded bg-raised px-3 py-2 whitespace-pre-wrap select-all ${isProse ? "" : "font-mono text-xs"}`}
        dir={isProse ? "auto" : "ltr"}
      >
        {text}
      </dd>
    </div>
  );
}
