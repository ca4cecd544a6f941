import type { MetadataRoute } from "next";
import { connection } from "next/server";
import { absoluteUrl, site } from "#app/_server/site.ts";

/** The articles; a sitemap file may name 50,000 addresses. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  await connection();
  return site()
    .archive.articles.slice(0, 50_000)
    .map(({ slug }) => ({ url: absoluteUrl(`/a/${encodeURIComponent(slug)}`) }));
}
