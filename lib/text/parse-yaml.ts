import { CST, type Document, isScalar, type LineCounter, Parser, parseDocument, visit } from "yaml";

const MOST_ALIASES = 10;
/** Lists and maps in one another; an owner needs a few. */
const DEEPEST = 100;

/**
 * What a YAML text says, in maps and lists (YAML 1.2, core schema). A number keeps the way it is written, as text: a
 * title may be 007.
 *
 * @throws Error where it is no YAML, or an alias is used too often; RangeError where it is nested too deeply
 */
export function parseYaml(text: string): unknown {
  const parsed = parseYamlTree(text);
  const [problem] = parsed.errors;
  if (problem) throw problem;
  visit(parsed, (_key, node) => {
    if (isScalar(node) && typeof node.value === "number" && node.source) node.value = node.source;
  });
  return parsed.toJS({ maxAliasCount: MOST_ALIASES, mapAsMap: true });
}

/**
 * The tree of a YAML text, for one who has to say on which line something stands; with its errors in it.
 *
 * @throws RangeError where it is nested too deeply
 */
export function parseYamlTree(text: string, lineCounter?: LineCounter): Document.Parsed {
  refuseDeep(text);
  return parseDocument(text, { schema: "core", logLevel: "silent", ...(lineCounter && { lineCounter }) });
}

/**
 * What makes values of tokens calls itself for each level, and where it comes to the end of the stack, Node need not
 * throw: it may end this process, when a regular expression is compiled there. What makes tokens keeps a list.
 */
function refuseDeep(text: string): void {
  const open: { readonly token: CST.Token; readonly depth: number }[] = [];
  for (const token of new Parser().parse(text)) {
    open.push({ token, depth: 0 });
    for (let next = open.pop(); next; next = open.pop()) {
      if (next.depth > DEEPEST) throw new RangeError("It is nested too deeply.");
      const { token, depth } = next;
      if (token.type === "document" && token.value) open.push({ token: token.value, depth });
      if (!CST.isCollection(token)) continue;
      for (const within of token.items.flatMap(({ key, value }) => [key, value]))
        if (within) open.push({ token: within, depth: depth + 1 });
    }
  }
}
