import { isScalar, parseDocument, visit } from "yaml";

const MOST_ALIASES = 10;
/** Lists and maps in one another; an owner needs a few. */
const DEEPEST = 100;
/** The same, where each opens at the beginning of one line, or begins further in than the one around it. */
const OPENED_IN_ONE_LINE = /^[ \t]*(?:[-?:][ \t]+){50}/m;
const FAR_IN = /^ {300}/m;

/**
 * What a YAML text says, in maps and lists (YAML 1.2, core schema). A number keeps the way it is written, as text: a
 * title may be 007.
 *
 * @throws Error where it is no YAML, or an alias is used too often; RangeError where it is nested too deeply
 */
export function parseYaml(text: string): unknown {
  refuseDeep(text);
  const parsed = parseDocument(text, { schema: "core", logLevel: "silent" });
  const [problem] = parsed.errors;
  if (problem) throw problem;
  visit(parsed, (_key, node) => {
    if (isScalar(node) && typeof node.value === "number" && node.source) node.value = node.source;
  });
  return parsed.toJS({ maxAliasCount: MOST_ALIASES, mapAsMap: true });
}

/**
 * The parser calls itself for each level, and where it comes to the end of the stack, Node need not throw: it may end
 * this process, when a regular expression is compiled there.
 */
function refuseDeep(text: string): void {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[{}\]]/g)) {
    depth = Math.max(depth + (bracket === "[" || bracket === "{" ? 1 : -1), 0);
    if (depth > DEEPEST) throw new RangeError("It is nested too deeply.");
  }
  if (OPENED_IN_ONE_LINE.test(text) || FAR_IN.test(text)) throw new RangeError("It is nested too deeply.");
}
