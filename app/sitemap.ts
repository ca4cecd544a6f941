import type { MetadataRoute } from "next";
import { connection } from "next/server";
import { absoluteUrl, site } from "#app/_server/site.ts";

/** The help page and the articles; a sitemap file may name 50,000 addresses. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  await connection();
  const articles = site().archive.articles.map(({ slug }) => `/a/${encodeURIComponent(slug)}`);
  return ["/help/search", ...articles].slice(0, 50_000).map((path) => ({ url: absoluteUrl(path) }));
}
