import { hostname } from "node:os";
import { join, resolve } from "node:path";
import { DEFAULT_BUDGET } from "#lib/search/request.ts";

/** Everything an operator can set. Folders and files are absolute. */
export interface Config {
  /** The folder of articles; `isDefault` where PILCROW_CORPUS is not set. */
  readonly corpus: { readonly folder: string; readonly isDefault: boolean };
  readonly data: string;
  readonly registry: string;
  /** The owner's file of synonyms, beside the articles; it need not be there. */
  readonly synonyms: string;
  /** Public address, without a slash at its end; the only source of absolute links. */
  readonly url: string;
  /** Milliseconds that a search may take. */
  readonly searchBudget: number;
  /** Whether readers are shown what import made of the files. */
  readonly isReportShown: boolean;
  readonly port: number;
  /** Address to listen on; null for all. */
  readonly hostname: string | null;
}

/** A wrong setting: an operator's mistake, which stops the program at its start. */
export class ConfigError extends Error {
  override name = "ConfigError";
}

const KNOWN = [
  "PILCROW_CORPUS",
  "PILCROW_DATA",
  "PILCROW_REGISTRY",
  "PILCROW_REPORT",
  "PILCROW_SEARCH_BUDGET",
  "PILCROW_URL",
];
const LONGEST_BUDGET = 60_000;

/**
 * Reads and checks the environment.
 *
 * @throws ConfigError that names the setting and what would be right
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  refuseUnknown(environment);
  // The server reads these folders by name; its build has no business to trace what lies in them.
  const folder = resolve(/*turbopackIgnore: true*/ environment.PILCROW_CORPUS || "corpus");
  const port = readPort(environment.PORT || "3000");
  const data = resolve(/*turbopackIgnore: true*/ environment.PILCROW_DATA || ".pilcrow");
  const registry = resolve(
    /*turbopackIgnore: true*/ environment.PILCROW_REGISTRY || join(folder, ".pilcrow", "paragraphs.jsonl"),
  );
  if (data === folder) {
    throw new ConfigError(
      `PILCROW_DATA is the corpus folder, ${folder}. Name another one for the built snapshots.`,
    );
  }
  return {
    corpus: { folder, isDefault: !environment.PILCROW_CORPUS },
    data,
    registry,
    synonyms: join(folder, ".pilcrow", "synonyms.txt"),
    url: readUrl(environment.PILCROW_URL || `http://localhost:${port}`),
    searchBudget: readBudget(environment.PILCROW_SEARCH_BUDGET || String(DEFAULT_BUDGET)),
    isReportShown: readSwitch("PILCROW_REPORT", environment.PILCROW_REPORT || "on"),
    port,
    hostname: readHostname(environment.HOSTNAME),
  };
}

/** What Pilcrow writes, which may lie among the articles and is none. */
export const ownPaths = ({ data, registry }: Pick<Config, "data" | "registry">): readonly string[] => [
  data,
  registry,
];

/** Whether `next dev` serves, whose reloading needs a laxer content security policy. */
export function isDevelopment(): boolean {
  return process.env.NODE_ENV === "development";
}

/** The environment of a program started for Next, which is not to report its use to anybody. */
export function environmentForNext(): NodeJS.ProcessEnv {
  return { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
}

function refuseUnknown(environment: Readonly<Record<string, string | undefined>>): void {
  for (const name of Object.keys(environment)) {
    if (name.startsWith("PILCROW_") && !KNOWN.includes(name)) {
      throw new ConfigError(`${name} is no setting of Pilcrow. There are ${KNOWN.join(", ")}.`);
    }
  }
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port >= 1 && port <= 65535) return port;
  throw new ConfigError(`PORT is "${text}". It has to be a whole number from 1 to 65535.`);
}

function readBudget(text: string): number {
  const budget = Number(text);
  if (/^\d{1,5}$/.test(text) && budget >= 1 && budget <= LONGEST_BUDGET) return budget;
  throw new ConfigError(
    `PILCROW_SEARCH_BUDGET is "${text}". It has to be a whole number of milliseconds from 1 to ${LONGEST_BUDGET}.`,
  );
}

function readSwitch(name: string, text: string): boolean {
  if (text === "on" || text === "off") return text === "on";
  throw new ConfigError(`${name} is "${text}". It has to be on or off.`);
}

function readUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (
    url &&
    /^https?:$/.test(url.protocol) &&
    url.pathname === "/" &&
    !url.search &&
    !url.hash &&
    !url.username
  )
    return url.origin;
  throw new ConfigError(
    `PILCROW_URL is "${text}". It has to be the site's address without a path, such as https://archive.example.org.`,
  );
}

/** Shells and containers set HOSTNAME to the machine's own name, which is no wish to listen on that address only. */
function readHostname(text: string | undefined): string | null {
  return text && text !== hostname() ? text : null;
}
