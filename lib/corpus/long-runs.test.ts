import { describe, expect, it } from "vitest";
import { namedAuthors } from "./authors.ts";
import { hintsOf } from "./formats/paper/properties.ts";
import { LineWords } from "./line-words.ts";

const LONG = 40_000;
/** In milliseconds; a search that begins anew at each sign takes many times as long. */
const SOON = 2000;

describe("one word as long as a file", () => {
  it(
    "is looked through once for an address behind a name",
    () => {
      const written = `Jane Roe ${"a@".repeat(LONG)}`;
      expect(namedAuthors([written], new Map())).toEqual([written]);
    },
    SOON,
  );

  it(
    "is looked through once for an address in a property",
    () => {
      const author = `Jane Roe ${"a".repeat(LONG)}`;
      expect(hintsOf({ title: null, author }, "docx property").authors?.value).toEqual([author]);
    },
    SOON,
  );

  it(
    "is looked through once for a half that a line ends with",
    () => {
      const words = new LineWords([`${"a".repeat(LONG)} harbour`]);
      expect(words.has("harbour")).toBe(true);
    },
    SOON,
  );
});
