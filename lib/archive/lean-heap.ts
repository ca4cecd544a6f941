import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** In hundredths of what lives. V8 itself lets a small heap grow to up to four times of it. */
const GARBAGE = 30;

/**
 * Has this process, which is to be that of a command, and the threads it starts from now on collect garbage before it is
 * much more than what lives. A build goes through all of a corpus and keeps little: most of its memory would be garbage, and grow with the corpus.
 */
export function keepHeapLean(): void {
  setFlagsFromString(`--heap-growing-percent=${GARBAGE}`);
  // How far the heap may grow is told anew at the next collection only, which may be long in coming.
  setFlagsFromString("--expose-gc");
  runInNewContext("gc()");
}
