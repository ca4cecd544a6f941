import type { NextConfig } from "next";

const HEADERS = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), browsing-topics=()" },
];

const config: NextConfig = {
  typedRoutes: true,
  poweredByHeader: false,
  agentRules: false,
  skipTrailingSlashRedirect: true, // proxy.ts redirects, so that these answers have their headers too
  images: { unoptimized: true },
  // Every client gets its metadata in <head>: link previews read no further, and the list of bots is never complete.
  htmlLimitedBots: /.*/,
  headers: async () => [{ source: "/:path*", headers: HEADERS }],
};

export default config;
