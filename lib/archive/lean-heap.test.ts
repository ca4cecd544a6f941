import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const LEAN_HEAP = fileURLToPath(new URL("./lean-heap.ts", import.meta.url));

/** The most memory in use, in times of what lives, of a program that holds 80 MB and throws away five times as much. */
function peakOf(before: string): number {
  const program = `
    ${before}
    const numbers = () => new Array(10_000).fill(0.5);
    const held = Array.from({ length: 1000 }, numbers);
    let most = 0;
    for (let round = 0; round < 5000; round++) {
      held[round % 1000] = numbers();
      most = Math.max(most, process.memoryUsage().heapUsed);
    }
    console.log(most / 80e6);`;
  const flags = ["--import", "tsx", "--input-type=module", "--eval", program];
  return Number(execFileSync(process.execPath, flags, { encoding: "utf8" }));
}

it("lets garbage be a third of what lives, where V8 by itself lets it be more", () => {
  const lean = peakOf(`import { keepHeapLean } from ${JSON.stringify(LEAN_HEAP)}; keepHeapLean();`);
  expect(lean).toBeLessThan(0.8 * peakOf(""));
  expect(lean).toBeLessThan(1.8);
});
