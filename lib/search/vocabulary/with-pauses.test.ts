import { expect, it } from "vitest";
import { withPauses } from "./with-pauses.ts";

it("gives every item in order, and others a turn between them where each takes long", async () => {
  const seen: string[] = [];
  setImmediate(() => seen.push("another"));
  for await (const item of withPauses(["one", "two", "three"])) {
    seen.push(item);
    const start = performance.now();
    while (performance.now() - start < 50);
  }
  expect(seen).toEqual(["one", "another", "two", "three"]);
});
