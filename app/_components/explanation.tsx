import type { ScorePart } from "#lib/search/engine.ts";

const WHERE: Readonly<Record<ScorePart["where"], string>> = {
  title: "title",
  text: "text",
  removed: "left out at import",
  pair: "side by side",
};

/** What an article's place in the list is made of: the parts add up to its score. */
export function Explanation({ parts, score }: { parts: readonly ScorePart[]; score: number }) {
  if (parts.length === 0) return null;
  return (
    <details className="mt-3 pl-10 text-sm">
      <summary className="text-faint hover:text-accent">Why this?</summary>
      <table className="mt-1 w-full max-w-md">
        <thead className="text-left text-faint">
          <tr>
            <Head>Part</Head>
            <Head>Where</Head>
            <Head isNumber>Times</Head>
            <Head isNumber>Weight</Head>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ text, where, occurrences, score: weight }) => (
            <tr key={`${where} ${text} ${weight}`} className="border-t border-line">
              <th scope="row" className="py-0.5 text-left font-normal">
                <bdi>{text}</bdi>
              </th>
              <td>{WHERE[where]}</td>
              <td className="text-right tabular-nums">{occurrences}</td>
              <td className="text-right tabular-nums">{weight.toFixed(3)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="border-t border-line">
            <th scope="row" colSpan={3} className="py-0.5 text-left font-normal text-faint">
              Together
            </th>
            <td className="text-right tabular-nums">{score.toFixed(3)}</td>
          </tr>
        </tfoot>
      </table>
    </details>
  );
}

function Head({ children, isNumber = false }: { children: string; isNumber?: boolean }) {
  return (
    <th scope="col" className={`font-normal ${isNumber ? "text-right" : ""}`}>
      {children}
    </th>
  );
}
