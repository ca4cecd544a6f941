import { embedded } from "./embedded/embedded.ts";
import type { EngineKind } from "./engine.ts";

/** The engine that builds and answers; the one place that names it. */
export const engineKind: EngineKind = embedded;
