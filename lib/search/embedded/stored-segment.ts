import { writeAt } from "#lib/corpus/unnamed-file.ts";
import type { Extent } from "./file-window.ts";
import type { Segment } from "./segment.ts";
import { packStrings } from "./sorted-strings.ts";
import type { LaidUnits } from "./unit-layout.ts";
import { packStarts } from "./varints.ts";

/** A segment of which most lies in a file: in the same form as in that of an index. Threads may send it to each other. */
export interface StoredSegment {
  readonly laid: LaidUnits;
  /** How many terms it has. */
  readonly count: number;
  readonly terms: Extent;
  /** Of each term how many bytes its postings and its positions take. */
  readonly postingSizes: Extent;
  readonly positionSizes: Extent;
  readonly postings: Extent;
  readonly positions: Extent;
}

/** Puts segments into a file, one behind the other. */
export class SegmentStore {
  readonly #file: number;
  #end: number;

  /** @param file by its descriptor. @param end where it ends so far */
  constructor(file: number, end = 0) {
    this.#file = file;
    this.#end = end;
  }

  /** Where the file ends now. */
  get end(): number {
    return this.#end;
  }

  store({ terms, postings }: Segment): StoredSegment {
    return {
      laid: postings.layout.laid,
      count: terms.length,
      terms: this.#put(packStrings(terms).bytes),
      postingSizes: this.#put(packStarts(postings.starts)),
      positionSizes: this.#put(packStarts(postings.positionStarts)),
      postings: this.#put(postings.bytes),
      positions: this.#put(postings.positions),
    };
  }

  #put(bytes: Uint8Array): Extent {
    const extent = { file: this.#file, start: this.#end, length: bytes.length };
    writeAt(this.#file, bytes, this.#end);
    this.#end += bytes.length;
    return extent;
  }
}
