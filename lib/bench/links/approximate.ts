/** A stretch of a text that is some edits away from a pattern. */
export interface Approximate {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}

const WORD = 32;

/**
 * All ends at which a text comes nearest to a pattern, with so many edits at most, each with its likeliest start: the
 * bit-parallel algorithm of G. Myers, "A fast bit-vector algorithm for approximate string matching based on dynamic
 * programming" (1999), with blocks of 32.
 */
export function nearestIn(text: string, pattern: string, mostErrors: number): Approximate[] {
  const ends = nearestEnds(text, pattern, mostErrors);
  return ends.map(({ end, errors }) => {
    const from = Math.max(0, end - pattern.length - errors);
    const [back] = nearestEnds(reversed(text.slice(from, end)), reversed(pattern), errors, true);
    return { start: back ? end - back.end : Math.max(0, end - pattern.length), end, errors };
  });
}

const reversed = (text: string) => text.split("").reverse().join("");

interface End {
  readonly end: number;
  readonly errors: number;
}

/** @param isAnchored the match has to begin where the text does */
function nearestEnds(text: string, pattern: string, mostErrors: number, isAnchored = false): End[] {
  const blocks = Math.ceil(pattern.length / WORD);
  const equals = equalBits(pattern, blocks);
  const none = new Int32Array(blocks);
  const up = new Int32Array(blocks).fill(-1);
  const down = new Int32Array(blocks);
  const lastBit = 1 << ((pattern.length - 1) % WORD);
  let [errors, least, ends] = [pattern.length, mostErrors, [] as End[]];
  for (let at = 0; at < text.length; at++) {
    const equal = equals.get(text.charCodeAt(at)) ?? none;
    let carry = isAnchored ? 1 : 0;
    for (let block = 0; block < blocks; block++) {
      const isLast = block === blocks - 1;
      carry = advance(block, equal, up, down, carry, isLast ? lastBit : 1 << (WORD - 1));
    }
    errors += carry;
    if (errors < least) [least, ends] = [errors, []];
    if (errors === least) ends.push({ end: at + 1, errors });
  }
  return ends;
}

/** For each sign at which places of the pattern it stands. */
function equalBits(pattern: string, blocks: number): Map<number, Int32Array> {
  const equals = new Map<number, Int32Array>();
  for (let at = 0; at < pattern.length; at++) {
    const code = pattern.charCodeAt(at);
    const bits = equals.get(code) ?? new Int32Array(blocks);
    const block = Math.floor(at / WORD);
    bits[block] = (bits[block] ?? 0) | (1 << (at % WORD));
    equals.set(code, bits);
  }
  return equals;
}

/**
 * One column of one block.
 *
 * @returns by how much the last row differs from the column before: -1, 0 or 1
 */
function advance(
  block: number,
  equal: Int32Array,
  up: Int32Array,
  down: Int32Array,
  carry: number,
  lastBit: number,
): number {
  const [positive, negative] = [up[block] ?? 0, down[block] ?? 0];
  const same = (equal[block] ?? 0) | (carry < 0 ? 1 : 0);
  const vertical = (equal[block] ?? 0) | negative;
  const diagonal = ((((same & positive) + positive) | 0) ^ positive) | same;
  let plus = negative | ~(diagonal | positive);
  let minus = positive & diagonal;
  const out = plus & lastBit ? 1 : minus & lastBit ? -1 : 0;
  plus = (plus << 1) | (carry > 0 ? 1 : 0);
  minus = (minus << 1) | (carry < 0 ? 1 : 0);
  up[block] = minus | ~(vertical | plus);
  down[block] = plus & vertical;
  return out;
}
