/** The corpus as a whole cannot be read. The message says what to do. */
export class CorpusError extends Error {
  override readonly name: string = "CorpusError";
}
