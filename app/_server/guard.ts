import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { isDevelopment, readConfig } from "#lib/config.ts";
import { parseLink } from "#lib/links/parse-link.ts";
import { apiError, busy, RETRY_AFTER } from "./api.ts";
import { articleStatus, linkStatus } from "./page-status.ts";
import { isCrowded, siteIfOpen } from "./site.ts";

const NO_ROUTE = "/nothing-here";
const BUSY = "/busy";
/**
 * A request header that only this process can set. Listening on 127.0.0.1 Next sends a request that is to be shown
 * another page over the network to itself, and the guard meets it twice.
 */
const SENT_ON = "x-pilcrow-sent-on";
const SECRET = randomBytes(16).toString("base64url");
/** The one path to which something is sent; it is an answer that is wanted, and nothing is kept. */
const API_QUOTE = "/api/v1/quote";
const API_SEARCHING = ["/api/v1/search", API_QUOTE];
const SEARCHING = ["/", "/search", "/check", ...API_SEARCHING];
const ANSWERED_WITHOUT_ARCHIVE = ["/healthz", "/readyz", "/api/"];

/**
 * What every request passes before its route: only GET and HEAD (of one path only POST), a path that can be decoded, an
 * archive to answer from. Pages get a content security policy with a nonce that Next puts on its own inline scripts.
 */
export function guard(request: NextRequest): Response {
  const { pathname } = request.nextUrl;
  const methods = pathname === API_QUOTE ? ["POST"] : ["GET", "HEAD"];
  if (!methods.includes(request.method)) {
    const sentence = `Only ${methods.join(" and ")} ${methods.length === 1 ? "is" : "are"} answered here.`;
    return refuse(pathname, 405, "method", sentence, { Allow: methods.join(", ") });
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
  return API_SEARCHING.includes(pathname) ? busy() : withPolicy(request, BUSY);
}

/**
 * The path without slashes at its end; that of a paragraph in small letters, and without what a chat or a sentence has
 * put behind it. What tells the text that the link was made from stays. A path that began with two slashes would be
 * read as another host.
 */
function tidyPath(pathname: string): string {
  const [, name = ""] = /^\/p\/([^/]+)\/?$/.exec(decodeURIComponent(pathname)) ?? [];
  const link = parseLink(name.replace(/[^0-9a-z]+$/i, ""));
  if (link) return `/p/${link.suffix === null ? link.id : `${link.id}-${link.suffix}`}`;
  return pathname.endsWith("/") ? `/${pathname.replace(/^\/+|\/+$/g, "")}` : pathname;
}

function redirect(request: NextRequest, path: string): Response {
  const url = new URL(request.url);
  url.pathname = path;
  return NextResponse.redirect(url, { status: 308, headers: NO_CONTENT });
}

/** @param shown the page to show in place of the one asked for, because there are too many requests */
function withPolicy(request: NextRequest, shown: typeof BUSY | null = null): Response {
  const { pathname, search, searchParams } = request.nextUrl;
  const policy = contentSecurityPolicy(randomBytes(16).toString("base64"));
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy); // Next reads the nonce from here
  headers.delete("x-nonce");
  headers.delete(SENT_ON);
  if (shown) headers.set(SENT_ON, SECRET);
  const status = shown ? 503 : statusOf(pathname, searchParams);
  const path = shown ?? (status === 404 ? NO_ROUTE : pathname);
  const settings = { request: { headers }, status };
  const response =
    path === pathname
      ? NextResponse.next(settings)
      : NextResponse.rewrite(new URL(`${path}${search}`, request.url), settings);
  response.headers.set("Content-Security-Policy", policy);
  if (shown) response.headers.set("Retry-After", RETRY_AFTER);
  return response;
}

/**
 * What a page will answer. Asked here because one that is being rendered cannot set its status any more, and one that
 * calls notFound() then gets its 404 only from JavaScript; a path without a route gets a whole page.
 */
function statusOf(pathname: string, params: URLSearchParams): 200 | 404 | 410 {
  if (pathname === BUSY) return 404; // shown in place of others, and at no address of its own
  if (pathname === "/_global-error") return 404; // Next's own page for when nothing works
  if (pathname === "/about/import") return readConfig().isReportShown ? 200 : 404;
  const [, kind, name, ...rest] = pathname.split("/");
  const site = siteIfOpen();
  if (!site || !name) return 200;
  if (kind === "a" && rest.join("/") === "removed")
    return site.archive.ordinalOfSlug(decodeURIComponent(name)) === undefined ? 404 : 200;
  if (rest.length > 0) return 200;
  if (kind === "a") return articleStatus(site, decodeURIComponent(name), params.getAll("at"));
  return kind === "p" ? linkStatus(site, decodeURIComponent(name)) : 200;
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
