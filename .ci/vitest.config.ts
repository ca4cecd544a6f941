import { availableParallelism } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";

const root = join(import.meta.dirname, "..");

export default defineConfig({
  root,
  resolve: {
    // Outside Next this package throws on import; what it guards against cannot happen in a unit test.
    alias: { "server-only": join(root, "node_modules/server-only/empty.js") },
  },
  test: {
    include: ["lib/**/*.test.{ts,tsx}", "app/**/*.test.{ts,tsx}", ".ci/**/*.test.ts"],
    exclude: ["**/node_modules/**", "lib/bench/**"],
    setupFiles: [join(root, ".ci/vitest-setup.ts")],
    // Vitest leaves a core to itself, which on two cores is half of them; and some tests mostly wait.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Property tests try many texts, and a busy machine is no fault.
    testTimeout: 30_000,
    restoreMocks: true,
    unstubEnvs: true,
    coverage: {
      provider: "v8",
      include: ["lib/**/*.ts"],
      exclude: ["lib/bench/**", "**/*.test.ts", "**/fixtures/**"],
      reportsDirectory: join(root, ".test/coverage"),
      reporter: ["text-summary", "json-summary"],
    },
  },
});
