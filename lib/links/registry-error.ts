/** A registry that cannot be read or written, or must not be. The message says what to do. */
export class RegistryError extends Error {
  override name = "RegistryError";
}
