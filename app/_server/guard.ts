import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { isDevelopment } from "#lib/config.ts";
import { apiError, busy, RETRY_AFTER } from "./api.ts";
import { isCrowded, siteIfOpen } from "./site.ts";

const NO_ROUTE = "/nothing-here";
const BUSY = "/busy";
/**
 * A request header that only this process can set. Listening on 127.0.0.1 Next sends a request that is to be shown
 * another page over the network to itself, and the guard meets it twice.
 */
const SENT_ON = "x-pilcrow-sent-on";
const SECRET = randomBytes(16).toString("base64url");
const API_SEARCH = "/api/v1/search";
const SEARCHING = ["/", "/search", API_SEARCH];
const ANSWERED_WITHOUT_ARCHIVE = ["/healthz", "/readyz", "/api/"];

/**
 * What every request passes before its route: only GET and HEAD, a path that can be decoded, an archive to answer
 * from. Pages get a content security policy with a nonce that Next puts on its own inline scripts.
 */
export function guard(request: NextRequest): Response {
  const { pathname } = request.nextUrl;
  if (request.method !== "GET" && request.method !== "HEAD") {
    return refuse(pathname, 405, "method", "Only GET and HEAD are answered here.", { Allow: "GET, HEAD" });
  }
  if (!canDecode(pathname)) {
    return refuse(
      pathname,
      400,
      "bad-escape",
      "The address has a percent sign that is not followed by two valid digits.",
    );
  }
  const tidy = tidyPath(pathname);
  if (tidy !== pathname) return redirect(request, tidy);
  if (!siteIfOpen() && !ANSWERED_WITHOUT_ARCHIVE.some((path) => pathname.startsWith(path))) {
    return refuse(pathname, 503, "not-ready", "The archive is not open yet. Please try again in a moment.", {
      "Retry-After": "5",
    });
  }
  if (pathname === BUSY && request.headers.get(SENT_ON) === SECRET) return withPolicy(request, BUSY);
  if (!SEARCHING.includes(pathname) || !isCrowded()) return withPolicy(request);
  return pathname === API_SEARCH ? busy() : withPolicy(request, BUSY);
}

/**
 * The path without slashes at its end, and without what a chat or a sentence has put behind the link to a paragraph. A
 * path that began with two slashes would be read as another host.
 */
function tidyPath(pathname: string): string {
  const paragraph = /^\/p\/([0-9a-z]{10})[^0-9a-z/]+$/i.exec(decodeURIComponent(pathname))?.[1];
  if (paragraph) return `/p/${paragraph}`;
  return pathname.endsWith("/") ? `/${pathname.replace(/^\/+|\/+$/g, "")}` : pathname;
}

function redirect(request: NextRequest, path: string): Response {
  const url = new URL(request.url);
  url.pathname = path;
  return NextResponse.redirect(url, { status: 308, headers: NO_CONTENT });
}

/** @param shown the page to show in place of the one asked for, because there are too many requests */
function withPolicy(request: NextRequest, shown: typeof BUSY | null = null): Response {
  const { pathname, search } = request.nextUrl;
  const policy = contentSecurityPolicy(randomBytes(16).toString("base64"));
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy); // Next reads the nonce from here
  headers.delete("x-nonce");
  headers.delete(SENT_ON);
  if (shown) headers.set(SENT_ON, SECRET);
  const path = shown ?? (isUnknown(pathname) ? NO_ROUTE : pathname);
  const settings = { request: { headers }, status: shown ? 503 : 200 };
  const response =
    path === pathname
      ? NextResponse.next(settings)
      : NextResponse.rewrite(new URL(`${path}${search}`, request.url), settings);
  response.headers.set("Content-Security-Policy", policy);
  if (shown) response.headers.set("Retry-After", RETRY_AFTER);
  return response;
}

/**
 * Whether the archive has no such article or paragraph. Asked here because a page that calls notFound() while it is
 * rendered gets its 404 only from JavaScript; a path without a route gets a whole page.
 */
function isUnknown(pathname: string): boolean {
  if (pathname === BUSY) return true; // shown in place of others, and at no address of its own
  if (pathname === "/_global-error") return true; // Next's own page for when nothing works
  const [, kind, name, ...rest] = pathname.split("/");
  const archive = siteIfOpen()?.archive;
  if (!archive || !name || rest.length > 0) return false;
  if (kind === "a") return archive.ordinalOfSlug(decodeURIComponent(name)) === undefined;
  return kind === "p" && archive.ordinalOfId(decodeURIComponent(name).toLowerCase()) === undefined;
}

function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'${isDevelopment() ? " 'unsafe-eval'" : ""}`,
    `style-src 'self'${isDevelopment() ? " 'unsafe-inline'" : ""}`,
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

const NO_CONTENT = { "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'" };

function refuse(
  pathname: string,
  status: number,
  code: string,
  sentence: string,
  headers: Record<string, string> = {},
): Response {
  const answer = pathname.startsWith("/api/")
    ? apiError(status, code, sentence)
    : new Response(`${sentence}\n`, { status });
  if (!pathname.startsWith("/api/")) answer.headers.set("Content-Type", "text/plain; charset=utf-8");
  for (const [name, value] of Object.entries({ ...NO_CONTENT, ...headers })) answer.headers.set(name, value);
  return answer;
}
