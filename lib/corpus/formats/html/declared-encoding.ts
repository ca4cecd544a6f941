const META = /<meta\b[^>]{0,500}>/gi;
const CHARSET = /\bcharset\s*=\s*["']?\s*([a-z0-9_:.-]{2,40})/i;
const XML = /^\s*<\?xml\b[^>]{0,200}\bencoding\s*=\s*["']([a-z0-9_:.-]{2,40})["']/i;
const HEAD = 16 * 1024;

/** The encoding that the head of a page names: in a meta tag or an XML declaration; null where it names none. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString("latin1");
  for (const [meta] of head.matchAll(META)) {
    const charset = CHARSET.exec(meta)?.[1];
    if (charset !== undefined) return charset;
  }
  return XML.exec(head)?.[1] ?? null;
}
