import { snippet } from "#lib/highlight/snippet.ts";
import type { DamagedPiece, Hit, RemovedPiece } from "#lib/search/search-page.ts";
import { Damage } from "./damage.tsx";
import { Segments } from "./segments.tsx";

/** Characters of a piece shown. */
const SNIPPET = 400;

/** What import took out of an article and the search reached all the same. It is no part of the text: no link, muted. */
export function RemovedPieces({ pieces }: { pieces: Hit["removed"] }) {
  if (pieces.length === 0) return null;
  return (
    <div className="mt-3 space-y-2 pl-10">
      {pieces.map((piece, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no names, and their order is that of the file
        <Piece key={at} piece={piece} />
      ))}
    </div>
  );
}

function Piece({ piece }: { piece: RemovedPiece | DamagedPiece }) {
  if (piece.error) {
    return (
      <p>
        <Damage message={piece.error.message} />
      </p>
    );
  }
  const { text, marks, cutBefore, cutAfter } = snippet(piece.text, piece.marks, SNIPPET);
  return (
    <div className="measure border-l border-line pl-3 text-sm text-faint">
      <p>Left out at import ({piece.rule}):</p>
      <p className="font-serif leading-relaxed" dir="auto">
        {cutBefore && "… "}
        <Segments text={text} marks={marks} />
        {cutAfter && " …"}
      </p>
    </div>
  );
}
