import { connection } from "next/server";

/** The process is up; says nothing of the archive. */
export async function GET(): Promise<Response> {
  await connection();
  return Response.json({ status: "up" }, { headers: { "Cache-Control": "no-store" } });
}
