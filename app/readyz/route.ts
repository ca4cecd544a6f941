import { connection } from "next/server";
import { siteIfOpen } from "#app/_server/site.ts";

/** The archive is open: 200, else 503. */
export async function GET(): Promise<Response> {
  await connection();
  const open = siteIfOpen();
  const answer = open
    ? { status: "ready", snapshot: open.archive.snapshot }
    : { status: "no archive is open" };
  return Response.json(answer, { status: open ? 200 : 503, headers: { "Cache-Control": "no-store" } });
}
