import type { MetadataRoute } from "next";
import { connection } from "next/server";
import { absoluteUrl, withSite } from "#app/_server/site.ts";

/** The pages that tell of the archive, and the articles; a sitemap file may name 50,000 addresses. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  await connection();
  const slugs = await withSite(({ archive }) => archive.articles.map(({ slug }) => slug));
  const articles = slugs.map((slug) => `/a/${encodeURIComponent(slug)}`);
  return ["/help/search", "/about", ...articles].slice(0, 50_000).map((path) => ({ url: absoluteUrl(path) }));
}
