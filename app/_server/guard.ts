import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { siteIfOpen } from "./site.ts";

const NO_ROUTE = "/nothing-here";
const ANSWERED_WITHOUT_ARCHIVE = ["/healthz", "/readyz", "/api/"];

/**
 * What every request passes before its route: only GET and HEAD, a path that can be decoded, an archive to answer
 * from. Pages get a content security policy with a nonce that Next puts on its own inline scripts.
 */
export function guard(request: NextRequest): Response {
  const { pathname } = request.nextUrl;
  if (request.method !== "GET" && request.method !== "HEAD") {
    return plain(405, "Only GET and HEAD are answered here.", { Allow: "GET, HEAD" });
  }
  if (!canDecode(pathname))
    return plain(400, "The address has a percent sign that is not followed by two valid digits.");
  if (!siteIfOpen() && !ANSWERED_WITHOUT_ARCHIVE.some((path) => pathname.startsWith(path))) {
    return plain(503, "The archive is not open yet. Please try again in a moment.", { "Retry-After": "5" });
  }
  return withPolicy(request);
}

function withPolicy(request: NextRequest): Response {
  const nonce = randomBytes(16).toString("base64");
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy); // Next reads the nonce from here
  headers.delete("x-nonce");
  const response = isUnknown(request.nextUrl.pathname)
    ? NextResponse.rewrite(new URL(NO_ROUTE, request.url), { request: { headers } })
    : NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

/**
 * Whether the archive has no such article or paragraph. Asked here because a page that calls notFound() while it is
 * rendered gets its 404 only from JavaScript; a path without a route gets a whole page.
 */
function isUnknown(pathname: string): boolean {
  const [, kind, name, ...rest] = pathname.split("/");
  const archive = siteIfOpen()?.archive;
  if (!archive || !name || rest.length > 0) return false;
  if (kind === "a") return archive.ordinalOfSlug(decodeURIComponent(name)) === undefined;
  return kind === "p" && archive.ordinalOfId(decodeURIComponent(name).toLowerCase()) === undefined;
}

function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

function canDecode(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}

function plain(status: number, sentence: string, headers: Record<string, string> = {}): Response {
  return new Response(`${sentence}\n`, {
    status,
    headers: { "Content-Type": "text/plain; charset=utf-8", ...headers },
  });
}
