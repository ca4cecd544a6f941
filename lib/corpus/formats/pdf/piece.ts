import type { Unit } from "./structure.ts";

/** A piece of text on a page, in points from the left and the top; `y` is the line that its letters stand on. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
  readonly isRightToLeft: boolean;
  /** The block that the file says it is in. */
  readonly unit: Unit | null;
}

/** The text of a page in the order in which the file draws it, then what lies over it: what was filled in or typed. */
export interface Page {
  /** 1-based. */
  readonly number: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  /** Text that stands at an angle: stamps, labels of axes. */
  readonly slanted: readonly string[];
  /** What fields of a form hold that are not shown. */
  readonly hidden: readonly string[];
  /** Remarks of readers. */
  readonly remarks: readonly string[];
}
