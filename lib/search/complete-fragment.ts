/** What is being typed at the end of a query text, and what stands before it. */
export interface Fragment {
  /** What is kept. */
  readonly before: string;
  /** What may be completed, without quotation mark or field name. */
  readonly typed: string;
  /** `words`: one plain word or several; `word`: one that an operator stands at; `quoted`: in an open quotation mark. */
  readonly kind: "words" | "word" | "quoted" | "author";
}

const QUOTE = `"“”„‟«»＂`;
const QUOTES = new RegExp(`[${QUOTE}]`, "gu");
const AUTHOR = /^([-+(]*)author:(.*)$/isu;
/** Field names and addresses: what follows the colon is no word to complete. */
const FIELD = /:/u;
const LEADING = /^[-+=(]+/u;
const PLAIN = new RegExp(`^[\\p{L}\\p{N}](?:[^\\s${QUOTE}()*?~^:=]*)$`, "u");
const OPERATOR = /^(?:AND|OR|NOT|NEAR(?:\/\d*)?)$/u;
/** A name or phrase of more words is seldom typed out before it is chosen. */
const MOST_WORDS = 5;

/**
 * The readings of the end of a query text, the longest first: of `doha prisoner ex` the last three words, the last two
 * and the last. None where there is nothing to complete.
 */
export function fragmentsOf(text: string): readonly Fragment[] {
  const marks = [...text.matchAll(QUOTES)].map((match) => match.index);
  const open = marks.length % 2 === 1 ? marks.at(-1) : undefined;
  if (open !== undefined) return quotedFragment(text.slice(0, open), text.slice(open + 1));
  const last = /\S*\s*$/u.exec(text)?.index ?? 0;
  const [before, typed] = [text.slice(0, last), text.slice(last)];
  const author = AUTHOR.exec(typed);
  if (author && !/\s$/u.test(typed)) return authorFragment(before + (author[1] ?? ""), author[2] ?? "");
  return wordFragments(before, typed);
}

function quotedFragment(before: string, typed: string): Fragment[] {
  const chunk = /\S*$/u.exec(before)?.[0] ?? "";
  const author = AUTHOR.exec(chunk);
  if (author?.[2] === "") return authorFragment(before.slice(0, -"author:".length), typed);
  return FIELD.test(chunk) ? [] : [{ before, typed, kind: "quoted" }];
}

const authorFragment = (before: string, typed: string): Fragment[] => [{ before, typed, kind: "author" }];

function wordFragments(before: string, typed: string): Fragment[] {
  const leading = LEADING.exec(typed)?.[0] ?? "";
  const word = typed.slice(leading.length);
  if (!PLAIN.test(word.trimEnd()) || OPERATOR.test(word.trimEnd())) return [];
  if (leading !== "") {
    const isWhole = /\s$/u.test(word);
    return isWhole ? [] : [{ before: before + leading, typed: word, kind: "word" }];
  }
  return longer({ before, typed, kind: "words" });
}

/** With the plain words before it, too. */
function longer(fragment: Fragment): Fragment[] {
  const fragments = [fragment];
  for (let { before, typed } = fragment; fragments.length < MOST_WORDS; ) {
    const chunk = /(\S+)\s+$/u.exec(before);
    if (!chunk?.[1] || !PLAIN.test(chunk[1]) || OPERATOR.test(chunk[1])) break;
    typed = before.slice(chunk.index) + typed;
    before = before.slice(0, chunk.index);
    fragments.unshift({ before, typed, kind: "words" });
  }
  return fragments;
}
