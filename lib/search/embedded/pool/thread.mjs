// Where a search thread begins. Node runs this file as it stands for commands and tests, and has to learn TypeScript
// first: a thread does not inherit what its process has learned. Next bundles it with what it imports.
if (process.argv[1]?.endsWith("thread.mjs")) {
  const { register } = await import(/* turbopackIgnore: true */ "tsx/esm/api");
  register();
}
await import("./answer-requests.ts");

export {};
