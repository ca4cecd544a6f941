"use client";

/** Shown where a page could not be made. What went wrong is in the server's log, not here. */
export default function ErrorPage() {
  return (
    <div className="measure space-y-3">
      <h1 className="font-serif text-3xl">This page could not be made.</h1>
      <p>The fault is ours, not yours. Please try again in a moment.</p>
    </div>
  );
}
