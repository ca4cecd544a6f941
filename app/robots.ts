import type { MetadataRoute } from "next";
import { connection } from "next/server";
import { absoluteUrl } from "#app/_server/site.ts";

/** Articles and paragraphs are for everyone; searches would send a crawler round in circles. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  await connection();
  return { rules: { userAgent: "*", disallow: ["/search", "/api/"] }, sitemap: absoluteUrl("/sitemap.xml") };
}
