import type { Metadata } from "next";

export const metadata: Metadata = { title: "Busy", robots: { index: false } };

/** Shown in place of a search while too many others are under way; guard.ts leads here, with status 503. */
export default function Page() {
  return (
    <div className="measure space-y-3">
      <h1 className="font-serif text-3xl">Too many searches are under way.</h1>
      <p>Yours was not begun. Please try again in a few seconds: your words are still in the address.</p>
    </div>
  );
}
