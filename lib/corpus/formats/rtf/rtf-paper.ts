import type { Aside } from "#lib/corpus/block.ts";
import { type LookedAt, withoutLook } from "#lib/corpus/formats/paper/heading-by-look.ts";
import { ASIDES, rowParagraphs } from "#lib/corpus/formats/paper/paper.ts";
import { paragraphOf, roleByName } from "#lib/corpus/formats/paper/style-role.ts";

/** What is said of a paragraph until `\pard` says otherwise. */
export interface ParagraphState {
  readonly style: number;
  readonly level: number | null;
  readonly isList: boolean;
  readonly isInTable: boolean;
}

export const PLAIN_PARAGRAPH: ParagraphState = { style: 0, level: null, isList: false, isInTable: false };

interface Run {
  readonly text: string;
  readonly isBold: boolean;
  readonly size: number;
}

const HALF_POINTS = 2;
const BODY_LEVEL = 9;

/** The paragraphs of one stream of text: of the paper itself, a note, a header. */
export class RtfPaper {
  readonly #styles: ReadonlyMap<number, string>;
  readonly #done: LookedAt[] = [];
  readonly #asides: { aside: Aside; text: string }[] = [];
  #runs: Run[] = [];
  #cell: LookedAt[] = [];
  #row: LookedAt[][] = [];
  #hasMarker = false;

  constructor(styles: ReadonlyMap<number, string>) {
    this.#styles = styles;
  }

  addText(run: Run): void {
    this.#runs.push(run);
  }

  /** Text that is not shown; it is listed behind the paragraph it stands in. */
  addAside(aside: Aside, text: string): void {
    const last = this.#asides.at(-1);
    if (last?.aside === aside) last.text += text;
    else this.#asides.push({ aside, text });
  }

  /** The paragraph has a bullet or a number before it. */
  addMarker(): void {
    this.#hasMarker = true;
  }

  endParagraph(state: ParagraphState): void {
    const target = state.isInTable ? this.#cell : this.#done;
    target.push(this.#paragraph(state), ...this.#asides.map((one) => withoutLook({ kind: "text", ...one })));
    this.#asides.length = 0;
    this.#runs = [];
    this.#hasMarker = false;
  }

  endCell(state: ParagraphState): void {
    this.endParagraph({ ...state, isInTable: true });
    this.#row.push(this.#cell);
    this.#cell = [];
  }

  endRow(): void {
    const cells = this.#cell.length > 0 ? [...this.#row, this.#cell] : this.#row;
    for (const one of rowParagraphs(cells)) this.#done.push(withoutLook(one));
    this.#row = [];
    this.#cell = [];
  }

  finish(state: ParagraphState): readonly LookedAt[] {
    this.endParagraph(state);
    this.endRow();
    return this.#done;
  }

  #paragraph(state: ParagraphState): LookedAt {
    const text = this.#runs.map((run) => run.text).join("");
    const shown = this.#runs.filter((run) => run.text.trim() !== "");
    const [first] = shown;
    return {
      ...paragraphOf(this.#roleOf(state), text),
      isBold: first !== undefined && shown.every(({ isBold }) => isBold),
      size: first && shown.every(({ size }) => size === first.size) ? first.size / HALF_POINTS : null,
    };
  }

  #roleOf({ style, level, isList }: ParagraphState) {
    if (level !== null && level < BODY_LEVEL) return "heading";
    return roleByName(this.#styles.get(style) ?? "") ?? (isList || this.#hasMarker ? "list entry" : "text");
  }
}

/** Why what a state hides is left out; null where it is shown. */
export function asideOf(state: { readonly isHidden: boolean; readonly isDeleted: boolean }): Aside | null {
  if (state.isDeleted) return ASIDES.deleted;
  return state.isHidden ? ASIDES.hidden : null;
}
