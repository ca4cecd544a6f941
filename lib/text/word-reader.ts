import { NumberedForms } from "./numbered-forms.ts";
import { ownCopy } from "./own-copy.ts";
import { endOfPiece, hashOf, PlainWords } from "./plain-words.ts";
import { tokenize } from "./tokenize.ts";

/** Told of a word: its form, what joins it to the word before (0: a phrase would break), where it stands in the text. */
export type WordListener = (form: number, joiner: number, start: number, end: number) => void;

const INVISIBLE = /[\u00AD\u200B-\u200D\u2060]/g;
const [SPACE, HYPHEN, SLASH, DELETE] = [32, 45, 47, 127];

/** Reads the words of texts, as `tokenize` finds them, as numbers, which take little room and are quick to compare. */
export class WordReader {
  readonly #forms = new NumberedForms();
  readonly #numbers = new Map<string, number>();
  readonly #plain = new PlainWords();
  /** Where the word before ends in the text that is being read; -1 at its beginning. */
  #end = -1;
  /** Folded words, by number. */
  readonly terms: string[] = [];
  /** The number of the term of each form. */
  readonly termOfForm: number[] = [];

  /** Words as they are written somewhere, by number. */
  get forms(): readonly string[] {
    return this.#forms.all;
  }

  /** Words do not reach over spaces, so that each piece between spaces can be read by itself; most are plain words. */
  read(text: string, listener: WordListener): void {
    this.#end = -1;
    const plain = this.#plain;
    for (let from = 0; from < text.length; ) {
      if (plain.find(text, from)) {
        this.#tell(listener, text, this.#plainForm(text, plain), plain.start, plain.end);
        from = plain.next + 1;
      } else {
        const to = endOfPiece(text, plain.next);
        this.#readAny(text, from, to, listener);
        from = to + 1;
      }
    }
  }

  #readAny(text: string, from: number, to: number, listener: WordListener): void {
    for (const { term, range } of tokenize(text.slice(from, to))) {
      const [start, end] = [from + range[0], from + range[1]];
      const written = withoutInvisible(text.slice(start, end));
      this.#tell(listener, text, this.formOf(written, term), start, end);
    }
  }

  #tell(listener: WordListener, text: string, form: number, start: number, end: number): void {
    const joiner = this.#end < 0 || start < this.#end ? 0 : joinerOf(text, this.#end, start);
    this.#end = end;
    listener(form, joiner, start, end);
  }

  #plainForm(text: string, { start, end, hash }: PlainWords): number {
    const form = this.#forms.of(text, start, end, hash);
    this.termOfForm[form] ??= this.termOf((this.#forms.all[form] ?? "").toLowerCase());
    return form;
  }

  /** The number of a word as it is written somewhere. @param term folded */
  formOf(written: string, term: string): number {
    const form = this.#forms.of(written, 0, written.length, hashOf(written));
    this.termOfForm[form] ??= this.termOf(ownCopy(term));
    return form;
  }

  /** The number of a folded word. */
  termOf(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    this.#numbers.set(term, this.terms.length);
    return this.terms.push(term) - 1;
  }
}

export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, "");

/**
 * What joins two words, as a character code: a space, hyphen or slash. A comma, a point or a quotation mark parts phrases,
 * and so does a possessive ending, which is no part of its word.
 */
function joinerOf(text: string, from: number, to: number): number {
  const code = text.charCodeAt(from);
  if (to === from + 1 && (code === SPACE || code === HYPHEN || code === SLASH)) return code;
  if (code > SPACE && code < DELETE) return 0;
  const gap = text.slice(from, to);
  if (/^\s+$/.test(gap)) return SPACE;
  return /^[‐‑]$/.test(gap) ? HYPHEN : 0;
}
