/** Reads a request's body as text; null for one that is longer, of which no more is read than that. @param most bytes */
export async function readBody(request: Request, most: number): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    length += next.value.byteLength;
    if (length > most) {
      await reader?.cancel();
      return null;
    }
    chunks.push(next.value);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}
