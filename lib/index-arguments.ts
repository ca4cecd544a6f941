import { parseArgs } from "node:util";
import { ConfigError } from "./config.ts";

/** What `npm run index` is asked to do. */
export interface IndexArguments {
  readonly does: "build" | "explain" | "watch" | "help";
  /** Of the file to explain. */
  readonly path: string;
  readonly maxGone?: number;
  readonly review: boolean;
  readonly compact: boolean;
  readonly strict: boolean;
  /** Waits for another build to end rather than giving up. */
  readonly wait: boolean;
}

export const USAGE = `npm run index -- [--max-gone N] [--review] [--compact] [--strict] [--wait]
npm run index -- --watch [--max-gone N] [--review] [--strict]
npm run index -- --explain path/to/file

  --max-gone N  publishes nothing where more than N published paragraph links would lead nowhere
  --review      publishes nothing while there are doubtful cases; writes them down for a person to decide
  --compact     also drops from the registry what later lines have replaced
  --strict      says by exit code 1 that files were rejected; the snapshot is built all the same
  --wait        waits where another process is building, rather than giving up
  --watch       builds, and again after every change in the folder, until it is ended (Ctrl-C). The others hold for
                each build: one that publishes nothing, or has rejected files, says so, and the watch goes on
  --explain F   builds nothing, and tells what becomes of one file, piece by piece, and why
  --help        prints this

Exit codes: 0 built, explained, or a watch that was ended; 1 nothing could be built, or no such file, or --strict; 2
wrong configuration.`;

const OPTIONS = {
  "max-gone": { type: "string" },
  review: { type: "boolean" },
  compact: { type: "boolean" },
  strict: { type: "boolean" },
  wait: { type: "boolean" },
  watch: { type: "boolean" },
  explain: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/** @throws ConfigError that names the argument and what would be right */
export function readArguments(args: readonly string[]): IndexArguments {
  const values = parsed(args);
  const { explain, watch = false, help = false, "max-gone": most } = values;
  const { review = false, compact = false, strict = false, wait = false } = values;
  const isAlone = Object.keys(values).length === 1;
  if (explain !== undefined && (explain === "" || !isAlone))
    throw new ConfigError("--explain builds nothing: give it the path of one file, and no other argument.");
  if (watch && compact)
    throw new ConfigError(
      "--compact is done once, and --watch builds again and again: compact without --watch, then watch.",
    );
  const does = help ? "help" : explain !== undefined ? "explain" : watch ? "watch" : "build";
  const wishes = { does, path: explain ?? "", review, compact, strict, wait } as const;
  return most === undefined ? wishes : { ...wishes, maxGone: wholeNumber(most) };
}

/** The arguments of each build of a watch: what was asked for holds for every one of them. */
export function argumentsOfBuild({ maxGone, review, strict }: IndexArguments): string[] {
  const most = maxGone === undefined ? [] : ["--max-gone", String(maxGone)];
  return ["--wait", ...most, ...(review ? ["--review"] : []), ...(strict ? ["--strict"] : [])];
}

function wholeNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new ConfigError(`--max-gone is "${text}". It has to be a whole number, such as 0.`);
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (error) {
    throw new ConfigError(
      `${(error as Error).message.split(". ")[0]}. There are --max-gone N, --review, --compact, --strict, --wait, --watch, --explain path/to/file, --help.`,
    );
  }
}
