import { Rejection } from "./rejection.ts";

/** Why a file cannot be opened or read, for its owner. */
export function reasonOf(error: unknown): Rejection {
  if (error instanceof Rejection) return error;
  const code = codeOf(error);
  if (code === "EACCES" || code === "EPERM")
    return new Rejection(
      `The file may not be opened by this user (${code}); it should be readable.`,
      "not-permitted",
    );
  if (code === "ENOENT")
    return new Rejection("The file disappeared while the corpus was read.", "disappeared");
  if (code === "ELOOP")
    return new Rejection(
      "The file became a symbolic link while the corpus was read, and those are not followed.",
      "symbolic-link",
    );
  return new Rejection(`The file cannot be opened (${code}); it should be readable.`, "unreadable");
}

/** The code that the system gives an error, such as “ENOENT”; else its message. */
export function codeOf(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
  return error instanceof Error ? error.message : String(error);
}
