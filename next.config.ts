import type { NextConfig } from "next";

const HEADERS = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), browsing-topics=()" },
];

/** Cards are made to be shown on other sites. */
const EMBEDDED = [{ key: "Cross-Origin-Resource-Policy", value: "cross-origin" }];

/** A folder of routes cannot be named `[id].bib`. As JSON a paragraph is what the API gives. */
const CITATIONS = [
  {
    source: "/p/:id([0-9A-Za-z]+(?:-[0-9A-Za-z]+)?).json",
    destination: "/api/v1/paragraphs/:id",
  },
  {
    source: "/p/:id([0-9A-Za-z]+(?:-[0-9A-Za-z]+)?).:format(bib|ris|csl\\.json|md|txt)",
    destination: "/p/:id/cite/:format",
  },
];

const config: NextConfig = {
  typedRoutes: true,
  poweredByHeader: false,
  agentRules: false,
  skipTrailingSlashRedirect: true, // proxy.ts redirects, so that these answers have their headers too
  images: { unoptimized: true },
  // Every client gets its metadata in <head>: link previews read no further, and the list of bots is never complete.
  htmlLimitedBots: /.*/,
  rewrites: async () => ({ beforeFiles: [], afterFiles: CITATIONS, fallback: [] }),
  headers: async () => [
    { source: "/:path*", headers: HEADERS },
    { source: "/p/:id/card/:file", headers: EMBEDDED },
  ],
};

export default config;
