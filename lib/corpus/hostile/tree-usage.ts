import { readdirSync, readFileSync } from "node:fs";

const PAGE = 4096;
/** Clock ticks a second in `/proc`. */
const TICKS = 100;
const LOOK_EVERY = 50;

interface Seen {
  readonly pid: number;
  readonly parent: number;
  /** In bytes, held now. */
  readonly memory: number;
  /** Of processors, in seconds, with those of children that came to their end. */
  readonly seconds: number;
}

/** What a process and all that it starts have taken. */
export interface TreeUsage {
  /** Held at one time, in bytes; pages that several of them share count for each. */
  readonly peak: number;
  /** Of processors, in seconds. */
  readonly seconds: number;
  /** Processes at one time. */
  readonly most: number;
}

/** Looks at a process and all that it starts until it is told to stop. Linux only: it is seen through `/proc`. */
export function watchTree(root: number): () => TreeUsage {
  let usage: TreeUsage = { peak: 0, seconds: 0, most: 0 };
  const look = setInterval(() => {
    const tree = treeOf(
      root,
      readdirSync("/proc")
        .filter((name) => /^\d+$/.test(name))
        .flatMap(see),
    );
    usage = {
      peak: Math.max(usage.peak, sum(tree.map(({ memory }) => memory))),
      seconds: Math.max(usage.seconds, sum(tree.map(({ seconds }) => seconds))),
      most: Math.max(usage.most, tree.length),
    };
  }, LOOK_EVERY);
  return () => {
    clearInterval(look);
    return usage;
  };
}

function treeOf(root: number, all: readonly Seen[]): Seen[] {
  const tree = all.filter(({ pid }) => pid === root);
  for (const { pid } of tree) tree.push(...all.filter(({ parent }) => parent === pid));
  return tree;
}

function see(name: string): Seen[] {
  try {
    const fields = readFileSync(`/proc/${name}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ")
      .map(Number);
    const [parent = 0, memory = 0] = [fields[1], fields[21]];
    return [{ pid: Number(name), parent, memory: memory * PAGE, seconds: sum(fields.slice(11, 15)) / TICKS }];
  } catch {
    return []; // it came to its end meanwhile
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
