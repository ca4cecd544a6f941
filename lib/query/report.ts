import type { Range } from "#lib/text/range.ts";
import type { QueryProblemCode } from "./query.ts";

/** Tells of something in the query text, at its place there: one sentence of what happened, one of what would be right. */
export type Report = (code: QueryProblemCode, range: Range, message: string) => void;
