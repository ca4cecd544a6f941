/**
 * An engine that could not answer this time: `busy`, too many requests wait and it may be asked again; `failed`, what
 * answered came to an end over it; `closed`, it was closed before.
 */
export class EngineError extends Error {
  override name = "EngineError";

  constructor(
    readonly reason: "busy" | "failed" | "closed",
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** By its name: each of Next's bundles has a class of its own, and the engine may have been opened in another one. */
export function isEngineError(error: unknown): error is EngineError {
  return error instanceof Error && error.name === "EngineError";
}
