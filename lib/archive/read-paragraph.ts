import type { Archive, ArchivedParagraph } from "./archive.ts";
import { isSnapshotError, type SnapshotError } from "./manifest.ts";

/** An archive to read texts from, and who is told of those that cannot be read. */
export interface TextSource {
  readonly archive: Archive;
  /** @param name of the paragraph, or of the article's pieces that cannot be read either */
  readonly onDamage?: (name: string, error: SnapshotError) => void;
}

/** Why a text is not given, in the shape of the API's errors. */
export interface Damage {
  readonly code: "damaged";
  readonly message: string;
}

/** A paragraph whose text is not what was written. */
export interface DamagedParagraph extends Omit<ArchivedParagraph, "text"> {
  readonly text?: undefined;
  readonly error: Damage;
}

export type ReadParagraph = (ArchivedParagraph & { readonly error?: undefined }) | DamagedParagraph;

/** Reads a paragraph. One that is damaged has an error in place of its text, so that the others can be shown. */
export function readParagraph(source: TextSource, ordinal: number): ReadParagraph {
  return unlessDamaged<ReadParagraph>(
    () => source.archive.paragraph(ordinal),
    (error) => {
      const damaged = { ...source.archive.placeOf(ordinal), error: damageOf("paragraph") };
      source.onDamage?.(`Paragraph ${damaged.id}`, error);
      return damaged;
    },
  );
}

/** Reads paragraphs that stand one after the other. @param end the ordinal behind the last */
export function readParagraphs(source: TextSource, first: number, end: number): ReadParagraph[] {
  return Array.from({ length: Math.max(0, end - first) }, (_, at) => readParagraph(source, first + at));
}

/** What a reading gives, or where it meets a damaged text what is given in its place. */
export function unlessDamaged<T>(read: () => T, otherwise: (error: SnapshotError) => T): T {
  try {
    return read();
  } catch (error) {
    if (isSnapshotError(error)) return otherwise(error);
    throw error;
  }
}

/** What a reader is told of a damaged text. @param thing in one word */
export function damageOf(thing: "paragraph" | "piece"): Damage {
  return { code: "damaged", message: `This ${thing} cannot be read: its archive is damaged.` };
}
