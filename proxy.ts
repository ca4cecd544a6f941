import type { NextRequest } from "next/server";
import { guard } from "#app/_server/guard.ts";

export function proxy(request: NextRequest): Response {
  return guard(request);
}

/** Everything but Next's own immutable files. */
export const config = { matcher: "/((?!_next/static/).*)" };
