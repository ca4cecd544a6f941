/**
 * What a thread of a pool says: first, once, whether it is ready or why it cannot be; then one answer, or the fault
 * that kept it from answering, for each question.
 */
export type ThreadMessage<Answer> =
  | { readonly kind: "ready" }
  | ({ readonly kind: "refused" | "fault" } & ToldError)
  | { readonly kind: "answer"; readonly answer: Answer };

/** An error as a thread tells it: copied between threads, an error of our own would lose its name. */
export interface ToldError {
  readonly error: string;
  readonly message: string;
  readonly stack: string | undefined;
}

export function toldAs(kind: "refused" | "fault", cause: unknown): ThreadMessage<never> {
  const { name, message, stack } = cause instanceof Error ? cause : new Error(String(cause));
  return { kind, error: name, message, stack };
}
