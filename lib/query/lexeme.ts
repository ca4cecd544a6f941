import type { Range } from "#lib/text/range.ts";
import type { FieldName } from "./field-names.ts";

interface Placed {
  readonly range: Range;
}

export interface Parenthesis extends Placed {
  readonly kind: "open" | "close";
}

/** `AND`, `OR` and `NOT` in capitals. */
interface WordOperator extends Placed {
  readonly kind: "and" | "or" | "not";
}

/** `NEAR/5`: as many words between its operands at most. */
export interface NearOperator extends Placed {
  readonly kind: "near";
  readonly distance: number;
}

/** `+` or `-` directly before what it applies to. */
interface Sign extends Placed {
  readonly kind: "plus" | "minus";
}

/** `title:`, directly followed by its value. */
export interface Field extends Placed {
  readonly kind: "field";
  readonly field: FieldName;
}

/** Signs without a space between them; `isPlain`: nothing in them but words is read (an address). */
export interface Words extends Placed {
  readonly kind: "words";
  readonly isPlain: boolean;
}

/** What stands between quotation marks, with them. */
export interface Quoted extends Placed {
  readonly kind: "quoted";
}

/** `~2` or `^0.5` directly after what it applies to. */
export interface Suffix extends Placed {
  readonly kind: "suffix";
  readonly sign: "~" | "^";
  /** The digits that follow, perhaps none. */
  readonly number: string;
}

/** A piece of a query text. */
export type Lexeme = Parenthesis | WordOperator | NearOperator | Sign | Field | Words | Quoted | Suffix;

export type LexemeKind = Lexeme["kind"];
