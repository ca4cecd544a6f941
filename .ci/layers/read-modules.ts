import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, posix, relative, sep } from "node:path";
import { type Node, parseSync, Visitor } from "oxc-parser";

/** One edge out of a file. `target` is the file's path in the project; packages have none. */
export interface Import {
  readonly specifier: string;
  readonly line: number;
  /** True when nothing of it is left at run time. */
  readonly typeOnly: boolean;
  readonly target: string | undefined;
  /** True when the specifier names a file of ours, found or not. */
  readonly internal: boolean;
}

export interface Module {
  readonly path: string;
  readonly imports: readonly Import[];
  readonly parseError: string | undefined;
  readonly onlyReExports: boolean;
  /** Each environment variable read; `*` where the whole environment is taken. */
  readonly environment: readonly { readonly line: number; readonly name: string }[];
  readonly innerHtml: readonly number[];
}

const SOURCE = /\.[cm]?[jt]sx?$/;
const ROOTS = ["app", "lib", "e2e", ".ci"];

/** Reads every module of the tree at `root`: the four folders, and the files Next wants beside them. */
export function readModules(root: string): Module[] {
  const inFolders = ROOTS.flatMap((folder) => walk(join(root, folder)));
  const atRoot = readdirSync(root).map((name) => join(root, name));
  return [...inFolders, ...atRoot]
    .filter((file) => SOURCE.test(file) && !file.endsWith(".d.ts") && statSync(file).isFile())
    .map((file) => readModule(root, relative(root, file).split(sep).join("/")));
}

function walk(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === "node_modules") return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [path];
  });
}

function readModule(root: string, path: string): Module {
  const source = readFileSync(join(root, path), "utf8");
  const { program, errors } = parseSync(path, source);
  const lineOf = (node: Node) => source.slice(0, node.start).split("\n").length;
  const imports: Import[] = [];
  const environment: { line: number; name: string }[] = [];
  const innerHtml: number[] = [];
  const named = new Set<Node>();
  const add = (node: Node, from: Node, typeOnly: boolean) =>
    imports.push({ line: lineOf(node), typeOnly, ...resolve(root, path, constantText(from)) });
  const markup = (node: Node, name: unknown) => {
    if (name === "dangerouslySetInnerHTML") innerHtml.push(lineOf(node));
  };

  // The tree is walked whole, because the parser's own list of imports leaves out `import("x").T` and `require`.
  new Visitor({
    ImportDeclaration(node) {
      const named = node.specifiers;
      const everyType =
        named.length > 0 && named.every((one) => "importKind" in one && one.importKind === "type");
      add(node, node.source, node.importKind === "type" || everyType);
    },
    ExportAllDeclaration: (node) => void add(node, node.source, node.exportKind === "type"),
    ExportNamedDeclaration(node) {
      if (node.source) add(node, node.source, node.exportKind === "type");
    },
    ImportExpression: (node) => void add(node, node.source, false),
    TSImportType: (node) => void add(node, node.source, true),
    TSExternalModuleReference: (node) => void add(node, node.expression, false),
    CallExpression(node) {
      const [first] = node.arguments;
      if (node.callee.type === "Identifier" && node.callee.name === "require" && first)
        add(node, first, false);
    },
    MemberExpression(node) {
      // The walk comes from outside: `process.env.X` is met first, then the `process.env` within it.
      if (isEnvironment(node.object)) named.add(node.object);
      else if (!isEnvironment(node) || named.has(node)) return;
      const name = isEnvironment(node) ? "*" : (propertyName(node) ?? "*");
      environment.push({ line: lineOf(node), name });
    },
    VariableDeclarator(node) {
      if (node.id.type === "ObjectPattern" && node.init && isProcess(node.init)) {
        environment.push({ line: lineOf(node), name: "*" });
      }
    },
    JSXIdentifier: (node) => markup(node, node.name),
    Identifier: (node) => markup(node, node.name),
    Literal: (node) => markup(node, node.value),
  }).visit(program);

  return {
    path,
    imports,
    environment,
    innerHtml,
    parseError: errors.find((error) => error.severity === "Error")?.message,
    onlyReExports: onlyReExports(program.body),
  };
}

/** The text of a specifier, or undefined where it is put together at run time. */
function constantText(node: Node): string | undefined {
  if (node.type === "Literal" && typeof node.value === "string") return node.value;
  if (node.type === "TemplateLiteral" && node.expressions.length === 0) return node.quasis[0]?.value.raw;
  return undefined;
}

function resolve(root: string, from: string, specifier: string | undefined) {
  if (specifier === undefined) return { specifier: "(computed)", internal: true, target: undefined };
  const internal = /^[.#/]/.test(specifier);
  const path = specifier.startsWith("#") ? specifier.slice(1) : posix.join(dirname(from), specifier);
  const found = internal ? candidates(path).find((one) => isFile(join(root, one))) : undefined;
  return { specifier, internal, target: found };
}

/** The gate asks for written extensions elsewhere; here it must still see through their absence. */
const candidates = (path: string) =>
  ["", ".ts", ".tsx", "/index.ts", "/index.tsx"].map((ending) => path + ending);

const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

const isProcess = (node: Node): boolean =>
  (node.type === "Identifier" && node.name === "process") ||
  (node.type === "MemberExpression" && propertyName(node) === "process");

function propertyName(node: Node): string | undefined {
  if (node.type !== "MemberExpression") return undefined;
  if (!node.computed) return node.property.type === "Identifier" ? node.property.name : undefined;
  return constantText(node.property);
}

const isEnvironment = (node: Node): boolean =>
  node.type === "MemberExpression" && propertyName(node) === "env" && isProcess(node.object);

function onlyReExports(body: readonly Node[]): boolean {
  const own = body.filter(
    (node) => node.type !== "ImportDeclaration" && !isReExport(node) && !isDirective(node),
  );
  return own.length === 0 && body.some(isReExport);
}

const isReExport = (node: Node): boolean =>
  node.type === "ExportAllDeclaration" ||
  (node.type === "ExportNamedDeclaration" && !node.declaration && node.specifiers.length > 0);

const isDirective = (node: Node): boolean => node.type === "ExpressionStatement" && "directive" in node;
