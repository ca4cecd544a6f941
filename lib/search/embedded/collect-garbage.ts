import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
/** Known in a context that is made once the flag is set. */
const collect = runInNewContext("gc") as () => void;

/**
 * Gives back the memory of what is no longer used. V8 does so by itself only when there are hundreds of megabytes of it,
 * of every thread; after each segment, when next to nothing is in use, it costs some milliseconds.
 */
export const collectGarbage = (): void => collect();
