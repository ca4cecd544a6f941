import type { Postings } from "#lib/search/embedded/posting-cursor.ts";
import type { Segment } from "#lib/search/embedded/segment.ts";
import { type LaidUnits, UnitLayout } from "#lib/search/embedded/unit-layout.ts";

/** A segment as it goes from one thread to another, which takes data but no objects of classes. */
export interface SentSegment extends Omit<Segment, "postings"> {
  readonly postings: Omit<Postings, "layout">;
  readonly laid: LaidUnits;
}

/** @returns the segment to send, and the memory of its numbers, which is handed over without a copy: the sender loses it */
export function packSegment({ terms, postings: { layout, ...postings } }: Segment): {
  readonly sent: SentSegment;
  readonly handedOver: readonly ArrayBuffer[];
} {
  const { laid } = layout;
  const numbers = [...Object.values(postings), ...Object.values(laid)];
  const handedOver = numbers.map(({ buffer }) => buffer).filter((buffer) => buffer instanceof ArrayBuffer);
  return { sent: { terms, postings, laid }, handedOver };
}

/** The segment that was sent. */
export function unpackSegment({ terms, postings, laid }: SentSegment): Segment {
  return { terms, postings: { ...postings, layout: new UnitLayout(laid) } };
}
