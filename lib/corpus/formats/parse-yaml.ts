import { isScalar, parseDocument, visit } from "yaml";

const MOST_ALIASES = 10;

/**
 * What a YAML text says, in maps and lists (YAML 1.2, core schema). A number keeps the way it is written, as text: a
 * title may be 007.
 *
 * @throws Error where it is no YAML, or an alias is used too often; RangeError where it is nested too deeply
 */
export function parseYaml(text: string): unknown {
  const parsed = parseDocument(text, { schema: "core", logLevel: "silent" });
  const [problem] = parsed.errors;
  if (problem) throw problem;
  visit(parsed, (_key, node) => {
    if (isScalar(node) && typeof node.value === "number" && node.source) node.value = node.source;
  });
  return parsed.toJS({ maxAliasCount: MOST_ALIASES, mapAsMap: true });
}
