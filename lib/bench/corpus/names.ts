/*
 * A growing tail of names. Texts never stop bringing new ones, which a model learned from 10 MB cannot do: which name
 * stands at a place follows a Pitman–Yor process (J. Pitman, M. Yor, 1997), whose number of different names grows with
 * a power of the places.
 */

const ONSETS = "b d f g h j k l m n p r s t v w z ch dr kh sh st tr br".split(" ");
const VOWELS = "a e i o u".split(" ");
const CODAS = ["", "n", "r", "s", "l", "k", "m", "t"];

const SYLLABLES = ONSETS.length * VOWELS.length;
/** Different names of three syllables. */
const NAMES = SYLLABLES ** 3 * CODAS.length;
/** Has no factor in common with NAMES, so that multiplying by it reaches every name once. */
const STRIDE = 5_371_843;

/** The power of growth, and how many names there are before it sets in. */
const DISCOUNT = 0.75;
const STRENGTH = 400;

/** The name with a number from 0; each number has its own. */
export function nameOf(number: number): string {
  let rest = (number * STRIDE + 1_234_567) % NAMES;
  const coda = CODAS[rest % CODAS.length] ?? "";
  rest = Math.floor(rest / CODAS.length);
  let name = "";
  for (let syllable = 0; syllable < 3; syllable++) {
    name +=
      (ONSETS[Math.floor(rest / VOWELS.length) % ONSETS.length] ?? "") + (VOWELS[rest % VOWELS.length] ?? "");
    rest = Math.floor(rest / SYLLABLES);
  }
  return name.charAt(0).toUpperCase() + name.slice(1) + coda;
}

/** Draws the names of a corpus, one after the other. */
export class NameDraw {
  readonly #random: () => number;
  readonly #names: string[] = [];
  readonly #counts: number[] = [];
  /** The number drawn each time: a choice with equal chances among them prefers what was drawn often. */
  readonly #drawn: number[] = [];

  constructor(random: () => number) {
    this.#random = random;
  }

  next(): string {
    const isNew = this.#random() * (this.#drawn.length + STRENGTH) < STRENGTH + DISCOUNT * this.#names.length;
    const number = isNew ? this.#names.push(nameOf(this.#names.length)) - 1 : this.#again();
    this.#counts[number] = (this.#counts[number] ?? 0) + 1;
    this.#drawn.push(number);
    return this.#names[number] ?? "";
  }

  /** One drawn before, with chances of its count less the discount: some choices are taken back for that. */
  #again(): number {
    for (;;) {
      const number = this.#drawn[Math.floor(this.#random() * this.#drawn.length)] ?? 0;
      if (this.#random() * (this.#counts[number] ?? 1) >= DISCOUNT) return number;
    }
  }
}
