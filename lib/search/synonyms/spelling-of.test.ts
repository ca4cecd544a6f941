import { beforeAll, describe, expect, it } from "vitest";
import { vocabularyOf } from "#lib/search/vocabulary/temporary-vocabulary.ts";
import type { Vocabulary } from "#lib/search/vocabulary/vocabulary.ts";
import { spellingOf } from "./spelling-of.ts";

describe("spellingOf", () => {
  let vocabulary: Vocabulary;
  beforeAll(async () => {
    vocabulary = await vocabularyOf([
      "The prisoners and the press.",
      "For the prisoners of President Karzai.",
      "Rabbani, prisoner of 2012, is such a prisoner.",
    ]);
  });

  it.each([
    ["an edit away", "karzay", "karzai"],
    ["two edits away, and long", "presedint", "president"],
    ["two edits away, and short", "karton", null],
    ["an edit away, of another beginning and sound", "marzai", null],
    ["of three letters", "pres", "press"],
    ["half typed", "pris", "prisoners"],
    ["in a form by its stem", "presid", null],
    ["by sound", "rabani", "rabbani"],
    ["there in another form", "prisoner’s", null],
    ["likest a stop word", "suhc", null],
    ["a number", "201", null],
    ["like nothing", "zzzqqq", null],
  ])("%s: %s gives %s", (_, typed, meant) => {
    const term = typed.replace("’s", "");
    expect(spellingOf(term, vocabulary)?.term ?? null).toBe(meant);
  });
});
