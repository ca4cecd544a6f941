import { AS_NOW, NOT_KEPT } from "./history.ts";
import { type Forbidding, forbiddenBy, partsForbiddenBy } from "./leave-out.ts";
import { lettersHash, lettersOf, textHash } from "./mint.ts";
import type { Registry } from "./registry.ts";

/** Gathers the texts that only the past had, each once. */
export class OldTexts {
  readonly #ordinals = new Map<string, number>();
  readonly #texts: string[] = [];
  readonly #hashes = new Map<string, string>();

  /** A branch that was merged may have brought a redacted text back, also under another id. */
  readonly #forbids: Forbidding | null;
  readonly #parts: ReadonlySet<string>;

  /** @param present the text of a paragraph that is in the archive */
  constructor(
    readonly registry: Registry,
    readonly present: (id: string) => string | undefined,
  ) {
    this.#forbids = forbiddenBy(registry);
    this.#parts = partsForbiddenBy(registry);
  }

  get all(): readonly string[] {
    return this.#texts;
  }

  /** The ordinal of a text that a paragraph had, by the text's hash. */
  ordinalOf(id: string, hash: string): number {
    if (this.#presentHash(id) === hash) return AS_NOW;
    if (this.registry.redactions.has(id)) return NOT_KEPT;
    const known = this.#ordinals.get(hash);
    if (known !== undefined) return known;
    const text = this.#textOf(id, hash);
    if (text === undefined || this.#isForbidden(text)) return NOT_KEPT;
    this.#ordinals.set(hash, this.#texts.length);
    return this.#texts.push(text) - 1;
  }

  #isForbidden(text: string): boolean {
    if (!this.#forbids) return false;
    return this.#forbids(text) !== undefined || this.#parts.has(lettersHash(lettersOf(text)));
  }

  #textOf(id: string, hash: string): string | undefined {
    const last = this.registry.paragraphs.get(id)?.text;
    return last && textHash(last) === hash ? last : this.registry.oldText(hash);
  }

  #presentHash(id: string): string | undefined {
    const known = this.#hashes.get(id);
    const text = known === undefined ? this.present(id) : undefined;
    if (text === undefined) return known;
    const hash = textHash(text);
    this.#hashes.set(id, hash);
    return hash;
  }
}
