import type { LanguageModel, Piece } from "./language-model.ts";
import type { NameDraw } from "./names.ts";

/** Words in a paragraph. */
export const FEWEST_WORDS = 80;
export const MOST_WORDS = 120;
/** How often a sentence that would make a paragraph too long is given up for another. */
const ATTEMPTS = 8;
/** Of the words written with a capital within sentences, how many become names. */
const NAME_SHARE = 0.45;
/** Longer than any paragraph. */
const ROOM = 8192;
const [SPACE, COMMA, FULL_STOP, COLON, SEMICOLON] = [0x20, 0x2c, 0x2e, 0x3a, 0x3b];

/** What a piece is; marks and ends stand without a space before them. */
const WORD = 0;
const NAME = 1;
const MARK = 2;
const END = 3;

/**
 * Writes text by walking through a model. Signs are put into a buffer, which costs a tenth of joining strings; all of
 * them are ASCII.
 */
export class Prose {
  readonly #model: LanguageModel;
  readonly #random: () => number;
  readonly #names: NameDraw;
  readonly #signs: readonly Buffer[];
  readonly #kinds: Uint8Array;
  readonly #buffer = Buffer.alloc(ROOM);
  #length = 0;
  #words = 0;

  constructor(model: LanguageModel, random: () => number, names: NameDraw) {
    this.#model = model;
    this.#random = random;
    this.#names = names;
    this.#signs = model.pieces.map(({ text }) => Buffer.from(text, "latin1"));
    this.#kinds = Uint8Array.from(model.pieces, kindOf);
  }

  /** Whole sentences of 80 to 120 words together. */
  paragraph(): string {
    this.#clear();
    for (let attempt = 0; this.#words < FEWEST_WORDS; attempt++) {
      const [length, words] = [this.#length, this.#words];
      this.#sentence(attempt < ATTEMPTS ? MOST_WORDS * 2 : MOST_WORDS - words);
      if (this.#words <= MOST_WORDS) continue;
      this.#length = length;
      this.#words = words;
    }
    return this.#text();
  }

  /** The beginning of a sentence, without punctuation. */
  title(words: number): string {
    this.#clear();
    for (let piece = this.#start(); this.#words < words; piece = this.#next(piece)) {
      if (this.#kinds[piece] === END) piece = this.#start();
      if (this.#kinds[piece] !== MARK) this.#write(piece, this.#words > 0);
    }
    return this.#text();
  }

  /** One sentence; one that has reached its most words is ended there. */
  #sentence(most: number): void {
    const limit = this.#words + most;
    let piece = this.#start();
    this.#write(piece, false);
    while (this.#kinds[piece] !== END && this.#words < limit) {
      piece = this.#next(piece);
      this.#write(piece, true);
    }
    if (this.#kinds[piece] !== END) this.#end();
  }

  #start(): number {
    const { starts } = this.#model;
    return starts[Math.floor(this.#random() * starts.length)] ?? 0;
  }

  #next(piece: number): number {
    const { first, followers } = this.#model;
    const from = first[piece] ?? 0;
    return followers[from + Math.floor(this.#random() * ((first[piece + 1] ?? 0) - from))] ?? 0;
  }

  #write(piece: number, mayBeName: boolean): void {
    const kind = this.#kinds[piece] ?? WORD;
    const isWord = kind === WORD || kind === NAME;
    if (isWord && this.#length > 0) this.#buffer[this.#length++] = SPACE;
    if (isWord) this.#words++;
    if (kind === NAME && mayBeName && this.#random() < NAME_SHARE) {
      this.#length += this.#buffer.write(this.#names.next(), this.#length, "latin1");
    } else {
      const signs = this.#signs[piece] ?? this.#buffer;
      for (let at = 0; at < signs.length; at++) this.#buffer[this.#length++] = signs[at] ?? 0;
    }
  }

  #end(): void {
    const last = this.#buffer[this.#length - 1];
    if (last === COMMA || last === COLON || last === SEMICOLON) this.#length--;
    this.#buffer[this.#length++] = FULL_STOP;
  }

  #clear(): void {
    this.#length = 0;
    this.#words = 0;
  }

  #text(): string {
    return this.#buffer.toString("latin1", 0, this.#length);
  }
}

function kindOf({ isEnd, isMark, isName }: Piece): number {
  if (isEnd) return END;
  if (isMark) return MARK;
  return isName ? NAME : WORD;
}
