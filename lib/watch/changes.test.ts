import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { Changes } from "./changes.ts";

const never = new AbortController().signal;

it("waits for a change, and then for quiet", async () => {
  const changes = new Changes({ quietMs: 60, longestMs: 10_000 });
  let isOver = false;
  const settled = changes.settled(never).then(() => (isOver = true));
  await sleep(120);
  expect(isOver).toBe(false); // nothing changed yet
  for (let at = 0; at < 6; at++) {
    changes.note();
    await sleep(25);
    expect(isOver).toBe(false);
  }
  await settled;
});

it("takes what was noted while nobody waited for a change", async () => {
  const changes = new Changes({ quietMs: 1, longestMs: 10_000 });
  changes.note();
  await changes.settled(never);
});

it("does not wait for ever for one that never ends", async () => {
  const changes = new Changes({ quietMs: 50, longestMs: 200 });
  const writing = setInterval(() => changes.note(), 5);
  await changes.settled(never);
  clearInterval(writing);
});

it("ends with the signal, whether or not anything changed", async () => {
  for (const isChanging of [false, true]) {
    const ending = new AbortController();
    const changes = new Changes({ quietMs: 60_000, longestMs: 60_000 });
    if (isChanging) changes.note();
    const settled = changes.settled(ending.signal);
    ending.abort();
    await settled;
    await changes.settled(ending.signal);
  }
});
