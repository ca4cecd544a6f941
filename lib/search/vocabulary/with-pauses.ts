import { setImmediate } from "node:timers/promises";

/** Milliseconds of work after which there is a pause. */
const TURN = 20;

/** Items to do long work on, with pauses in which whatever else waits for this thread has its turn. */
export async function* withPauses<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  let since = performance.now();
  for (const item of items) {
    if (performance.now() - since > TURN) {
      await setImmediate();
      since = performance.now();
    }
    yield item;
  }
}
