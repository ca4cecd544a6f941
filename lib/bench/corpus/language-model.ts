/** An abbreviation with its full stop, a number, a word, or a mark of punctuation. */
const PIECE =
  /(?:Mr|Mrs|Dr|Messrs|Gen|Hon)\.|(?:[A-Z]\.){2,}|\$?\d+(?:[,.]\d+)*%?|[A-Za-z]+(?:['-][A-Za-z]+)*|[,;:.!?]/g;
const MARK = /^[,;:.!?]$/;
const END = /^[.!?]$/;
const NAME = /^[A-Z][a-z]{3,}/;

/** What a piece of text is when it is written down: its signs, and how it stands to its neighbours. */
export interface Piece {
  readonly text: string;
  /** Stands without a space before it. */
  readonly isMark: boolean;
  readonly isEnd: boolean;
  /** Written with a capital. */
  readonly isName: boolean;
  /** How often it stands in the texts that the model was learned from. */
  readonly count: number;
}

/**
 * Which piece follows which: a bigram model (a Markov chain of order one) that keeps every occurrence, so that a choice
 * with equal chances among the followers of a piece has the frequencies of the text.
 */
export interface LanguageModel {
  readonly pieces: readonly Piece[];
  /** Pieces that begin sentences, one entry for each sentence. */
  readonly starts: Int32Array;
  /** Followers of piece `p`: `followers[first[p]] … followers[first[p + 1] - 1]`. */
  readonly first: Int32Array;
  readonly followers: Int32Array;
}

/** Learns a model from texts. The same texts give the same model. */
export function learnModel(texts: readonly string[]): LanguageModel {
  const numbers = new Map<string, number>();
  const sequence = Int32Array.from(
    texts.flatMap((text) => piecesOf(text).map((piece) => numberOf(piece, numbers))),
  );
  const counts = new Int32Array(numbers.size);
  for (const piece of sequence) counts[piece] = (counts[piece] ?? 0) + 1;
  const pieces = Array.from(numbers, ([text, number]) => pieceOf(text, counts[number] ?? 0));
  return { pieces, starts: startsIn(sequence, pieces), ...followersIn(sequence, counts) };
}

/** In plain ASCII, and without what comes in pairs: a chain would open and never close it. */
function piecesOf(text: string): string[] {
  const plain = text
    .normalize("NFD")
    .replaceAll("’", "'")
    .replace(/[—–]|--/g, ", ")
    .replaceAll("‑", "-");
  return [...(plain.match(PIECE) ?? []), "."];
}

function numberOf(piece: string, numbers: Map<string, number>): number {
  const known = numbers.get(piece) ?? numbers.size;
  numbers.set(piece, known);
  return known;
}

const pieceOf = (text: string, count: number): Piece => ({
  text,
  count,
  isMark: MARK.test(text),
  isEnd: END.test(text),
  isName: NAME.test(text),
});

function startsIn(sequence: Int32Array, pieces: readonly Piece[]): Int32Array {
  return sequence.filter((piece, at) => {
    const before = sequence[at - 1];
    const isFirst = before === undefined || pieces[before]?.isEnd;
    return isFirst && /^[A-Z]/.test(pieces[piece]?.text ?? "");
  });
}

/** A counting sort of the pieces by the one before each. */
function followersIn(sequence: Int32Array, counts: Int32Array): Pick<LanguageModel, "first" | "followers"> {
  const first = new Int32Array(counts.length + 1);
  for (const [piece, count] of counts.entries()) first[piece + 1] = (first[piece] ?? 0) + count;
  const next = first.slice();
  const followers = new Int32Array(sequence.length);
  for (const [at, piece] of sequence.entries()) {
    const place = next[piece] ?? 0;
    next[piece] = place + 1;
    followers[place] = sequence[(at + 1) % sequence.length] ?? 0;
  }
  return { first, followers };
}
