import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { BOOKS } from "./books.ts";
import { CANARY, type HostileFile, type Outcome, rejected, SECRET, TALKS } from "./hostile-file.ts";
import { MARKUP } from "./markup.ts";
import { NAMES } from "./names.ts";
import { PAGES } from "./pages.ts";
import { PAPERS } from "./papers.ts";
import { PDF_TRICKS } from "./pdf-tricks.ts";
import { PDFS } from "./pdfs.ts";
import { RTFS } from "./rich-texts.ts";
import { BESIDE, ROWS } from "./rows.ts";
import { HEADS, SIGNS } from "./signs.ts";
import { SIDECARS, TABLES } from "./tables.ts";
import { MARKDOWN, TEXTS } from "./texts.ts";
import { ZIPS } from "./zips.ts";

/** What is no plain file: how it is made. */
export interface Trap {
  readonly name: string;
  readonly becomes: readonly Outcome[];
  /** @param outside a folder beside the corpus, with a file that is none of it */
  readonly make: (path: string, outside: string) => void;
}

/** A plain file of a few words. */
export const makeFile = (path: string): void => writeFileSync(path, `The talks\n\n${TALKS}\n`);
export const makePipe = (path: string): void => void execFileSync("mkfifo", [path]);
/** A link out of the corpus. */
export const makeLink = (path: string, outside: string): void => symlinkSync(join(outside, SECRET), path);
const link = (to: string) => (path: string) => symlinkSync(to, path);
const sparse = (bytes: number) => (path: string) => {
  makeFile(path);
  truncateSync(path, bytes);
};

export const TRAPS: readonly Trap[] = [
  { name: "away.txt", make: makeLink, becomes: rejected("symbolic-link") },
  { name: "away.md", make: link(`../outside/${SECRET}`), becomes: rejected("symbolic-link") },
  { name: "folder", make: (path, outside) => symlinkSync(outside, path), becomes: rejected("symbolic-link") },
  { name: "itself.txt", make: (path) => symlinkSync(path, path), becomes: rejected("symbolic-link") },
  { name: "nowhere.txt", make: link("/no/such"), becomes: rejected("symbolic-link") },
  { name: "device.txt", make: link("/dev/zero"), becomes: rejected("symbolic-link") },
  { name: "pipe.txt", make: makePipe, becomes: rejected("not-a-file") },
  { name: "pipe.html", make: makePipe, becomes: rejected("not-a-file") },
  { name: "folder.txt", make: (path) => mkdirSync(path), becomes: [] },
  { name: "huge.txt", make: sparse(60 * 1024 ** 2), becomes: rejected("too-large") },
  { name: "huge.pdf", make: sparse(2 ** 40), becomes: rejected("too-large") },
];

export const FILES: readonly HostileFile[] = [
  TEXTS,
  MARKDOWN,
  PAGES,
  PAPERS,
  PDFS,
  TABLES,
  SIDECARS,
  NAMES,
  SIGNS,
  HEADS,
  MARKUP,
  ZIPS,
  BOOKS,
  RTFS,
  ROWS,
  BESIDE,
  PDF_TRICKS,
].flat();

/** A socket in the folder, which no file system makes of itself; to be closed by who asked for it. */
export const SOCKET = "socket.txt";

/**
 * Lays out the whole set in a folder `corpus`, and beside it what must never be read.
 *
 * @returns closes the socket
 */
export function layOut(root: string, files: readonly HostileFile[] = FILES): () => void {
  const [corpus, outside] = [join(root, "corpus"), join(root, "outside")];
  put(join(outside, SECRET), `Secret\n\n${CANARY} ${TALKS}`);
  put(join(root, SECRET), `Secret\n\n${CANARY} ${TALKS}`);
  for (const { name, bytes } of files) put(join(corpus, name), bytes);
  for (const { name, make } of TRAPS) make(join(corpus, name), outside);
  const socket = createServer().listen(join(corpus, SOCKET));
  return () => socket.close();
}

/** Writes a file, with the folders it lies in. */
export function put(path: string, bytes: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}
