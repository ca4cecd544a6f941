/** Some units, and the articles that they are of. */
export interface UnitMask {
  /** Ordinals, ascending. */
  readonly articles: Uint32Array;
  readonly units: Uint8Array;
}
