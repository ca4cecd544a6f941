import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { HOUSE, PLANTS, type Plant } from "./layers/planted.ts";
import { readModules } from "./layers/read-modules.ts";
import { type Finding, findFaults, RULE_NAMES } from "./layers/rules.ts";

// The gate that keeps the house of the design in order. A gate that has gone blind passes everything, so
// before it is believed it must have read something, and must have caught a planted fault of each kind.

const complaints = [...checkProject(join(import.meta.dirname, "..")), ...checkGate()];
for (const complaint of complaints) console.error(complaint);
process.exitCode = complaints.length > 0 ? 1 : 0;

function checkProject(root: string): string[] {
  const modules = readModules(root);
  const imports = modules.flatMap((module) => module.imports);
  const ours = imports.filter(({ target }) => target);
  console.log(
    `layers: read ${modules.length} modules, ${imports.length} imports (${ours.length} of our own files)`,
  );
  const unread = ["app", "lib", "e2e"].filter(
    (folder) => !modules.some(({ path }) => path.startsWith(`${folder}/`)),
  );
  return [
    ...unread.map((folder) => `layers: read no module in ${folder}/`),
    ...(ours.length === 0 ? ["layers: found no import of our own files"] : []),
    ...findFaults(modules).map(print),
  ];
}

function checkGate(): string[] {
  const untested = RULE_NAMES.filter((name) => !PLANTS.some(({ rule }) => rule === name));
  const missed = PLANTS.filter((plant) => !isCaught(plant));
  console.log(`layers: ${PLANTS.length - missed.length} of ${PLANTS.length} planted faults caught`);
  return [
    ...untested.map((name) => `layers: no fault is planted for the rule ${name}`),
    ...faultsOf(HOUSE).map((finding) => `layers: complains about a house in order: ${print(finding)}`),
    ...missed.map(
      ({ rule, file }) => `layers: the fault planted in ${file} against ${rule} was not caught, or not alone`,
    ),
  ];
}

function isCaught({ rule, file, source }: Plant): boolean {
  const found = faultsOf({ ...HOUSE, [file]: source });
  // A ring is reported at whichever of its files is met first.
  return (
    found.length > 0 && found.every((one) => one.rule === rule && (one.file === file || rule === "cycle"))
  );
}

/** Written to disk and read back, so that the walk and the parser are proven with the rules. */
function faultsOf(files: Readonly<Record<string, string>>): Finding[] {
  const root = mkdtempSync(join(tmpdir(), "pilcrow-layers-"));
  try {
    for (const [path, source] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), source);
    }
    return findFaults(readModules(root));
  } finally {
    rmSync(root, { recursive: true });
  }
}

function print({ file, line, rule, says }: Finding): string {
  return `${file}${line ? `:${line}` : ""} [${rule}] ${says}`;
}
