const SIGN = /["{}[\]]|-?\d[\d.eE+-]*/g;

/** A string (with its quotes), a number, or a sign that opens or closes a list or an object, and where it begins. */
export interface JsonPiece {
  readonly text: string;
  readonly at: number;
}

/**
 * What a text of JSON says. A number that JavaScript cannot hold as it is written (12345678901234567890, 1.50, 1e999)
 * comes as a string with its figures: it is a name or a text here, and nobody reckons with it.
 *
 * @throws SyntaxError where it is no JSON
 */
export function parseJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  const kept: string[] = [];
  let end = 0;
  for (const { text: piece, at } of jsonPieces(text)) {
    if (!/^[-\d]/.test(piece) || String(Number(piece)) === piece) continue;
    kept.push(text.slice(end, at), `"${piece}"`);
    end = at + piece.length;
  }
  return end === 0 ? value : JSON.parse([...kept, text.slice(end)].join(""));
}

/** The pieces of a text that is JSON, in their order. A pattern for whole strings could not go through long ones. */
export function* jsonPieces(text: string): Generator<JsonPiece> {
  let at = 0;
  while (at < text.length) {
    SIGN.lastIndex = at;
    const found = SIGN.exec(text);
    if (!found) return;
    const end = found[0] === '"' ? endOfString(text, found.index) : found.index + found[0].length;
    yield { text: text.slice(found.index, end), at: found.index };
    at = end;
  }
}

function endOfString(text: string, start: number): number {
  for (let quote = text.indexOf('"', start + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let before = quote;
    while (text.charAt(before - 1) === "\\") before--;
    if ((quote - before) % 2 === 0) return quote + 1;
  }
  return text.length;
}
