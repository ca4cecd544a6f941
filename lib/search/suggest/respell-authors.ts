import { isWithinEdits } from "#lib/text/edit-distance.ts";
import { tokenize } from "#lib/text/tokenize.ts";
import { askingFor, type Rewrite, type Situation } from "./situation.ts";

/** Names that are tried for one that the archive lacks. */
const MOST_NAMES = 2;
/** Words of fewer letters are too like others. */
const LONG_ENOUGH = 4;

/** Searches by an author of the archive whose name is spelled much like one that was asked for and wrote nothing here. */
export function respelledAuthors(situation: Situation): Rewrite[] {
  const { archive, request } = situation;
  const names = [...new Set(archive.articles.flatMap(({ authors }) => authors))];
  return request.filters.authors
    .filter((asked) => !names.includes(asked))
    .flatMap((asked) =>
      names
        .filter((name) => isSpelledAlike(asked, name))
        .slice(0, MOST_NAMES)
        .map((name) => byInstead(situation, asked, name)),
    );
}

function byInstead(situation: Situation, asked: string, name: string): Rewrite {
  const { filters } = situation.request;
  const authors = filters.authors.map((author) => (author === asked ? name : author));
  return {
    kind: "filter",
    label: `By ${name} instead of ${asked}`,
    asking: askingFor(situation, { filters: { ...filters, authors } }),
  };
}

/** Whether each word asked for is a word of the name, or at most an edit away from one. */
function isSpelledAlike(asked: string, name: string): boolean {
  const words = termsOf(name);
  const isAlike = (term: string) =>
    words.some((word) => word === term || (term.length >= LONG_ENOUGH && isWithinEdits(term, word, 1)));
  return termsOf(asked).every(isAlike);
}

const termsOf = (text: string) => tokenize(text).map(({ term }) => term);
