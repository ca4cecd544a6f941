import { spawnSync } from "node:child_process";
import { blocksOf } from "./blocks.ts";

const MOST_BYTES = 64 * 1024 * 1024;
const TEXT_FILE = /\.(?:txt|text|md|mdx|markdown|rst|adoc|asciidoc|html?|tex|org)$/i;

/** A file as one commit left it. */
export interface Revision {
  /** Of the commit, in seconds since 1970. */
  readonly time: number;
  readonly texts: readonly string[];
}

/** A text file of a repository and all that it ever was, the oldest first. */
export interface FileHistory {
  readonly source: string;
  readonly revisions: readonly Revision[];
}

/**
 * The histories of the text files of a repository that have most of it. If a path is a file, of that file.
 *
 * @throws Error where git cannot read the folder
 */
export function readHistories(folder: string, path: string | undefined, mostFiles: number): FileHistory[] {
  const listed = git(folder, ["ls-files", "-z", ...(path ? ["--", path] : [])]).split("\0");
  const files = listed.filter((file) => file === path || TEXT_FILE.test(file));
  const counted = files.map((file) => ({ file, commits: commitsOf(folder, file) }));
  return counted
    .sort((a, b) => b.commits.length - a.commits.length || (a.file < b.file ? -1 : 1))
    .slice(0, mostFiles)
    .map(({ file, commits }) => ({
      source: file,
      revisions: commits.flatMap((one) => readRevision(folder, file, one)),
    }));
}

interface Commit {
  readonly hash: string;
  readonly time: number;
}

function commitsOf(folder: string, file: string): Commit[] {
  const lines = git(folder, ["log", "--first-parent", "--reverse", "--format=%H %ct", "--", file]).split(
    "\n",
  );
  return lines.flatMap((line) => {
    const [hash, time] = line.split(" ");
    return hash && time ? [{ hash, time: Number(time) }] : [];
  });
}

/** None where the commit took the file away. */
function readRevision(folder: string, file: string, { hash, time }: Commit): Revision[] {
  const { status, stdout } = run(folder, ["show", `${hash}:${file}`]);
  return status === 0 ? [{ time, texts: blocksOf(stdout) }] : [];
}

function git(folder: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = run(folder, args);
  if (status !== 0) throw new Error(`git ${args[0]} failed in ${folder}: ${error?.message ?? stderr.trim()}`);
  return stdout;
}

const run = (folder: string, args: readonly string[]) =>
  spawnSync("git", ["-C", folder, ...args], { encoding: "utf8", maxBuffer: MOST_BYTES });
