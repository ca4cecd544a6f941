import type { Metadata } from "next";
import { Crowded } from "#app/_components/crowded.tsx";

export const metadata: Metadata = { title: "Busy", robots: { index: false } };

/** Shown in place of a search while too many others are under way; guard.ts leads here, with status 503. */
export default function Page() {
  return <Crowded />;
}
