"use client";

import { Crowded } from "#app/_components/crowded.tsx";
import { BUSY_DIGEST } from "#app/_server/busy-digest.ts";

/** Shown where a page could not be made. What went wrong is in the server's log; here only whether it was the crowd. */
export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  if (error.digest === BUSY_DIGEST) return <Crowded />;
  return (
    <div className="measure space-y-3">
      <h1 className="font-serif text-3xl leading-tight">This page could not be made.</h1>
      <p>The fault is ours, not yours. Please try again in a moment.</p>
    </div>
  );
}
