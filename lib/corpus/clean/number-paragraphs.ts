import type { Paragraph } from "#lib/corpus/article.ts";
import type { Joining } from "#lib/corpus/report.ts";
import type { Draft } from "./join-page-breaks.ts";
import { type CutWords, cutWords, type LongPiece, splitLongParagraph } from "./long-paragraph.ts";
import { WHY_PAGE_BREAK } from "./page-break.ts";
import { type RejoinedWord, whyRejoined } from "./rejoin.ts";

interface Numbered {
  readonly paragraphs: Paragraph[];
  readonly joined: Joining[];
  readonly warnings: string[];
  readonly cut: CutWords[];
}

/** Parts the drafts that are too long, and gives every paragraph its number. */
export function numberParagraphs(drafts: readonly Draft[], rejoined: readonly RejoinedWord[] = []): Numbered {
  const numbered: Numbered = { paragraphs: [], joined: [], warnings: [], cut: [] };
  const starts: { readonly line: number; readonly number: number }[] = [];
  for (const draft of drafts) {
    const pieces = splitLongParagraph(draft.text);
    const first = numbered.paragraphs.length + 1;
    const kind = draft.kind === "markup" ? "text" : draft.kind; // markup that a rule let pass has words of its own
    starts.push({ line: draft.line, number: first });
    for (const { text } of pieces)
      numbered.paragraphs.push({ number: numbered.paragraphs.length + 1, kind, text });
    for (const seam of draft.seams) {
      numbered.joined.push({
        rule: "page break",
        line: seam.line,
        number: first + pieceAt(pieces, seam.at),
        why: WHY_PAGE_BREAK,
      });
    }
    if (pieces.length === 1) continue;
    const cut = cutWords(pieces);
    numbered.cut.push(...cut);
    numbered.warnings.push(warning(draft, pieces.length, cut.length > 0));
  }
  for (const word of rejoined) {
    const number = starts.findLast(({ line }) => line <= word.line)?.number ?? 1;
    numbered.joined.push({ rule: "line end", line: word.line, number, why: whyRejoined(word) });
  }
  return numbered;
}

/** Which piece holds a place of the text that was parted; the white space between pieces is one sign at most. */
function pieceAt(pieces: readonly LongPiece[], at: number): number {
  let end = 0;
  for (const [index, { text, isGlued }] of pieces.entries()) {
    end += text.length + Number(!isGlued);
    if (at < end) return index;
  }
  return pieces.length - 1;
}

function warning({ text, line }: Draft, count: number, isCut: boolean): string {
  const length = text.length.toLocaleString("en");
  const told = `The paragraph at line ${line} has ${length} characters and was parted into ${count} paragraphs of at most 4,000.`;
  return isCut ? `${told} A word in it is longer than that, and was parted as well.` : told;
}
