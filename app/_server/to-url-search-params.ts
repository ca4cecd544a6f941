/** A page's search parameters as the URLSearchParams that every reader of parameters takes. */
export function toUrlSearchParams(
  params: Readonly<Record<string, string | string[] | undefined>>,
): URLSearchParams {
  return new URLSearchParams(
    Object.entries(params).flatMap(([name, value]) => [value ?? []].flat().map((one) => [name, one])),
  );
}
