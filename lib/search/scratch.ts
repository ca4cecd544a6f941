import { closeSync, openSync } from "node:fs";
import { join } from "node:path";
import { openUnnamed } from "#lib/corpus/unnamed-file.ts";

/** Where a build keeps what is too much for memory: files without names. What was built is good until this is closed. */
export class Scratch {
  readonly #folder: string;
  readonly #files: number[] = [];

  /** @param folder on the disk that the files are to lie on */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** A new file. @returns its descriptor */
  create(): number {
    return this.#held(openUnnamed(join(this.#folder, `scratch-${process.pid}-${this.#files.length}`)));
  }

  /** Opens a file that is there, to be read as long as the others. */
  open(path: string): number {
    return this.#held(openSync(path, "r"));
  }

  /** Gives all of them back. */
  close(): void {
    for (const file of this.#files.splice(0)) closeSync(file);
  }

  #held(file: number): number {
    this.#files.push(file);
    return file;
  }
}
