import { readCorpus } from "../../corpus/read-corpus.ts";
import type { Collection, JudgedDocument } from "./collection.ts";
import { OWN_QUESTIONS, type OwnQuestion } from "./own-questions.ts";

/** The questions on the sample archive, judged by file, and by paragraph (`file#number`). */
export interface OwnCollections {
  readonly byArticle: Collection;
  readonly byParagraph: Collection;
}

/**
 * Reads the sample archive and the questions on it.
 *
 * @throws Error where a paragraph that is said to answer does not have the words that prove it
 */
export async function ownCollections(corpus: string): Promise<OwnCollections> {
  const { articles } = await readCorpus(corpus, () => {});
  const whole = articles.map(({ source, title, paragraphs }) => ({
    id: source,
    title,
    text: paragraphs.map(({ text }) => text).join("\n"),
  }));
  const parts = articles.flatMap(({ source, paragraphs }) =>
    paragraphs.map(({ number, text }) => ({ id: `${source}#${number}`, title: "", text })),
  );
  for (const question of OWN_QUESTIONS) prove(question, new Map(parts.map(({ id, text }) => [id, text])));
  return {
    byArticle: judged("own, articles", whole, (paragraph) => paragraph.replace(/#\d+$/, "")),
    byParagraph: judged("own, paragraphs", parts, (paragraph) => paragraph),
  };
}

function prove({ asks, answers }: OwnQuestion, texts: ReadonlyMap<string, string>): void {
  for (const [paragraph, , says] of answers)
    if (!texts.get(paragraph)?.includes(says))
      throw new Error(`${asks} The paragraph ${paragraph} does not say “${says}”.`);
}

function judged(
  name: string,
  documents: readonly JudgedDocument[],
  toId: (paragraph: string) => string,
): Collection {
  const judgements = new Map(OWN_QUESTIONS.map(({ asks, answers }) => [asks, best(answers, toId)]));
  return { name, set: "own", documents, queries: OWN_QUESTIONS.map(queryOf), judgements };
}

const queryOf = ({ asks }: OwnQuestion) => ({ id: asks, text: asks });

/** An article is as good an answer as the best of its paragraphs. */
function best(answers: OwnQuestion["answers"], toId: (paragraph: string) => string): Map<string, number> {
  const grades = new Map<string, number>();
  for (const [paragraph, grade] of answers) {
    const id = toId(paragraph);
    grades.set(id, Math.max(grade, grades.get(id) ?? 0));
  }
  return grades;
}
