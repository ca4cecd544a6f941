// Where a thread begins that builds segments of the index.
import "#lib/search/embedded/pool/learn-typescript.mjs";

await import("./build-slices.ts");
