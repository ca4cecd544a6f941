// Where a search thread begins.
import "./learn-typescript.mjs";

await import("./answer-requests.ts");
