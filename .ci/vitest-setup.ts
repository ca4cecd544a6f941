import { format } from "node:util";
import { afterAll, afterEach } from "vitest";

// A test that prints has either found a fault nobody looks at, or left a probe behind. A test that expects
// output replaces the method itself (vi.spyOn(console, "warn").mockImplementation(…)) and is not met here.

const METHODS = ["debug", "error", "info", "log", "warn"] as const;
const stray: string[] = [];

for (const method of METHODS) {
  console[method] = (...printed: unknown[]) => void stray.push(`console.${method}: ${format(...printed)}`);
}

function failOnStray() {
  const printed = stray.splice(0);
  if (printed.length > 0) throw new Error(`Stray output in a test:\n${printed.join("\n")}`);
}

afterEach(failOnStray);
afterAll(failOnStray);
