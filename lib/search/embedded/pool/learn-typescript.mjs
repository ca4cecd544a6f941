// For a thread's first file. Node runs that as it stands for commands and tests, and has to learn TypeScript first: a
// thread does not inherit what its process has learned. Where Next has bundled it, there is nothing to learn.
if (process.argv[1]?.endsWith("thread.mjs")) {
  const { register } = await import(/* turbopackIgnore: true */ "tsx/esm/api");
  register();
}

export {};
