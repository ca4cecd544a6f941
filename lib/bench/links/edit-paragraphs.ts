import { type Edit, editArticles } from "./edit.ts";
import type { Traced, TracedArticle } from "./traced.ts";

/** So many in a hundred paragraphs run on into the next. */
export const merged = (percent: number): Edit =>
  editArticles((paragraphs, random) => {
    const joined: Traced[] = [];
    let isOpen = false;
    for (const { text, from } of paragraphs) {
      const last = joined.at(-1);
      if (isOpen && last)
        joined.splice(-1, 1, { text: `${last.text} ${text}`, from: [...last.from, ...from] });
      else joined.push({ text, from });
      isOpen = !isOpen && random() < percent / 100;
    }
    return joined;
  });

/** So many in a hundred paragraphs, if they have two sentences, parted at one's end. */
export const split = (percent: number): Edit =>
  editArticles((paragraphs, random) =>
    paragraphs.flatMap(({ text, from }) => {
      const ends = [...text.matchAll(/[.!?]["'”)]* (?=\S)/g)].map((match) => match.index + match[0].length);
      const end = ends[Math.floor(random() * ends.length)];
      if (end === undefined || random() >= percent / 100) return [{ text, from }];
      return [text.slice(0, end).trim(), text.slice(end)].map((part) => ({ text: part, from }));
    }),
  );

/** A running header with a page number every few paragraphs, now between two, now in the middle of one. */
export const headers: Edit = editArticles((paragraphs, random, source) =>
  paragraphs.flatMap((one, at) => {
    if (at % 5 !== 4) return [one];
    const header = { text: `The Record of ${source} ${at}`, from: [] };
    const middle = one.text.indexOf(" ", one.text.length / 2);
    if (random() < 0.5 || middle < 0) return [header, one];
    const [first, second] = [one.text.slice(0, middle), one.text.slice(middle + 1)];
    return [{ ...one, text: first }, header, { ...one, text: second }];
  }),
);

/** Articles in other order: cut into stretches of one to five paragraphs, which are shuffled. */
export const reordered: Edit = editArticles((paragraphs, random) => {
  const stretches: { paragraphs: readonly Traced[]; place: number }[] = [];
  for (let at = 0; at < paragraphs.length; ) {
    const length = 1 + Math.floor(random() * 5);
    stretches.push({ paragraphs: paragraphs.slice(at, at + length), place: random() });
    at += length;
  }
  return stretches.sort((a, b) => a.place - b.place).flatMap((one) => one.paragraphs);
});

/** So many in a hundred paragraphs taken out. */
export const deleted = (percent: number): Edit =>
  editArticles((paragraphs, random) => paragraphs.filter(() => random() >= percent / 100));

/** New paragraphs, taken in turn from texts that stand nowhere in the corpus, put in after so many in a hundred. */
export const inserted = (percent: number, others: readonly string[]): Edit => {
  const next = takingTurns(others);
  return editArticles((paragraphs, random) =>
    paragraphs.flatMap((one) => (random() < percent / 100 ? [one, { text: next(), from: [] }] : [one])),
  );
};

/** So many in a hundred paragraphs replaced by something else altogether. */
export const replaced = (percent: number, others: readonly string[]): Edit => {
  const next = takingTurns(others);
  return editArticles((paragraphs, random) =>
    paragraphs.map((one) => (random() < percent / 100 ? { text: next(), from: [] } : one)),
  );
};

function takingTurns(texts: readonly string[]): () => string {
  let turn = 0;
  return () => texts[turn++ % texts.length] ?? "";
}

/** Every file under another name. */
export const renamed: Edit = (articles) =>
  articles.map(({ source, paragraphs }) => ({ source: `moved/${source.replaceAll("/", "-")}`, paragraphs }));

/** Of every four articles two in one file. */
export const joinedFiles: Edit = (articles) => {
  const files: TracedArticle[] = [];
  for (const [at, article] of articles.entries()) {
    const last = files.at(-1);
    if (at % 4 !== 1 || !last) files.push(article);
    else files.splice(-1, 1, { ...last, paragraphs: [...last.paragraphs, ...article.paragraphs] });
  }
  return files;
};
