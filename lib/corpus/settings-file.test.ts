import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "./settings.ts";
import { parseSettings, SettingsError } from "./settings-file.ts";

describe("parseSettings", () => {
  it("reads all that there is to set", () => {
    const settings = parseSettings(`
authors:
  admin: The Asian Desk
  B. Van Auken: Bill Van Auken
dates: day-first
boilerplate:
  lines: [Support our journalism]
  patterns:
    - "Page * of *"
columns:
  text: [story, body]
  title: Head Line
epub: book
limits:
  seconds: 60
`);
    expect(settings).toEqual({
      authors: new Map([
        ["admin", "The Asian Desk"],
        ["b. van auken", "Bill Van Auken"],
      ]),
      dateOrder: "day-first",
      boilerplate: { lines: ["Support our journalism"], patterns: ["Page * of *"] },
      columns: { ...DEFAULT_SETTINGS.columns, text: ["story", "body"], title: ["Head Line"] },
      epub: "book",
      limits: { ...DEFAULT_SETTINGS.limits, seconds: 60 },
    });
  });

  it.each(["", "# nothing\n", "authors:\n", "boilerplate:\n  lines:\n"])(
    "takes %j for nothing set",
    (text) => {
      expect(parseSettings(text)).toEqual(DEFAULT_SETTINGS);
    },
  );

  it.each([
    ["author: x", "line 1: “author” is no field of the file; there are authors, dates"],
    ["epub: book\ndates: us", "line 2: dates should be day-first or month-first"],
    ["limits:\n  seconds: soon", "line 2: limits.seconds should be a whole number from 1 to 3600"],
    ["limits:\n  memory: 1", "line 2: limits.memory should be a whole number from 256"],
    ["columns:\n  body: x", "line 2: “body” is no field of columns; there are title, author"],
    ["authors:\n  admin: [a, b]", "line 2: authors.admin should be a line of text"],
    ["boilerplate:\n  lines:\n    - {a: b}", "line 3: boilerplate.lines should be a line of text"],
    ["- a\n- b", "line 1: the file should be a list of “key: value” lines"],
    ['epub: "book', "line 1: Missing closing"],
    ["a: &a [*a]", "line 1:"],
  ])("names line and field of %j", (text, message) => {
    expect(() => parseSettings(text)).toThrow(SettingsError);
    expect(() => parseSettings(text)).toThrow(message);
  });
});
