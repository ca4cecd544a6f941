/** Why a file is no article, as one word for programs; a sentence for people stands beside it. */
export type ReasonCode =
  | "sidecar"
  | "own"
  | "readme"
  | "hidden"
  | "symbolic-link"
  | "not-a-file"
  | "unknown-format"
  | "not-permitted"
  | "disappeared"
  | "changed"
  | "unreadable"
  | "too-large"
  | "binary"
  | "wrong-ending"
  | "empty"
  | "no-text"
  | "no-paragraph"
  | "encrypted"
  | "damaged"
  | "too-deep"
  | "bad-row"
  | "too-slow"
  | "too-much-memory"
  | "crashed"
  | "not-understood";

/** Why one file cannot become an article. The message is the reason in the report; the import goes on without the file. */
export class Rejection extends Error {
  override readonly name = "Rejection";
  readonly code: ReasonCode;

  constructor(message: string, code: ReasonCode = "not-understood") {
    super(message);
    this.code = code;
  }
}
