import { isScalar, parseDocument, visit } from "yaml";

const MOST_ALIASES = 10;
/** Lists and maps in one another; an owner needs a few. */
const DEEPEST = 100;
/** Behind what a bracket opens a list or a map: in the midst of a text it is a sign like others. */
const BEFORE_VALUES = "\n[{,:?-";
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
 *
 * @throws RangeError where a text of YAML is nested too deeply
 */
export function refuseDeep(text: string): void {
  let [depth, before] = [0, "\n"];
  for (const sign of text) {
    if ((sign === "[" || sign === "{") && BEFORE_VALUES.includes(before)) depth++;
    else if (sign === "]" || sign === "}") depth = Math.max(depth - 1, 0);
    if (depth > DEEPEST) throw new RangeError("It is nested too deeply.");
    if (sign !== " " && sign !== "\t") before = sign;
  }
  if (OPENED_IN_ONE_LINE.test(text) || FAR_IN.test(text)) throw new RangeError("It is nested too deeply.");
}
