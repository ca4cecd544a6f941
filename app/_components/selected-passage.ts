/** What the reader has selected of one paragraph, and where on the page. */
export interface SelectedPassage {
  /** What holds the paragraph; positions are within it, in CSS pixels. */
  readonly frame: HTMLElement;
  readonly top: number;
  readonly left: number;
  /** 1-based place of the paragraph in its article. */
  readonly number: number;
  /** The selected words. */
  readonly text: string;
  /** Path of the link to the sentences that they touch; without a choice of sentences where that is all of them. */
  readonly link: string;
  /** Name of what the link leads to: `paragraph 4, sentences 2–3`. */
  readonly name: string;
  /** Whether the selection runs on beyond the paragraph. */
  readonly runsOn: boolean;
}

/** Of a selection that runs on, the first paragraph counts: a link is to a place in one paragraph. */
export function selectedPassage(): SelectedPassage | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const selected = selection.getRangeAt(0);
  const touched = [...document.querySelectorAll<HTMLElement>("article [data-sentences]")].flatMap((text) => {
    const range = selected.intersectsNode(text) ? within(selected, text) : null;
    return range?.toString().trim() ? [{ range, text }] : [];
  });
  const [first] = touched;
  return first ? passageOf(first.range, first.text, touched.length > 1) : null;
}

function within(selected: Range, text: HTMLElement): Range {
  const range = document.createRange();
  range.selectNodeContents(text);
  const [start, end] = [Range.START_TO_START, Range.END_TO_END];
  if (selected.compareBoundaryPoints(start, range) > 0)
    range.setStart(selected.startContainer, selected.startOffset);
  if (selected.compareBoundaryPoints(end, range) < 0) range.setEnd(selected.endContainer, selected.endOffset);
  return range;
}

function passageOf(range: Range, text: HTMLElement, runsOn: boolean): SelectedPassage | null {
  const frame = text.closest<HTMLElement>("div, section");
  const last = [...range.getClientRects()].at(-1);
  if (!frame || !last) return null;
  const words = range.toString();
  const number = Number(text.dataset.number);
  const { first, end, count } = sentencesOf(range, text, words);
  const numbers = first === end ? `${first}` : `${first}-${end}`;
  const isWhole = first === 1 && end === count;
  const named = `${first === end ? "sentence" : "sentences"} ${numbers.replace("-", "–")}`;
  const box = frame.getBoundingClientRect();
  return {
    frame,
    top: last.bottom - box.top,
    left: last.left - box.left,
    number,
    text: words.trim(),
    link: `${text.dataset.link}${isWhole ? "" : `?s=${numbers}`}`,
    name: `paragraph ${number}${isWhole ? "" : `, ${named}`}`,
    runsOn,
  };
}

/** The numbers of the first and last sentence that a range touches, and how many there are. */
function sentencesOf(range: Range, text: HTMLElement, words: string) {
  const before = document.createRange();
  before.selectNodeContents(text);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length + words.length - words.trimStart().length;
  const stop = start + words.trim().length;
  const ends = (text.dataset.sentences ?? "").split(" ").map(Number);
  const reaching = (place: number) => 1 + ends.findIndex((end) => end >= place);
  return { first: reaching(start + 1), end: reaching(stop), count: ends.length };
}
