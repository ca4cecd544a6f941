import { describe, expect, it } from "vitest";
import { parse } from "./parse.ts";

describe("isTelling", () => {
  it.each([
    ["the W.H.O. report", ["report", "who"]],
    ["the WHO report", ["report", "who"]],
    ["who reports what the WHO says", ["reports", "says", "who"]],
    ["WHO’s report", ["report", "who"]],
    ["who is in it", []],
    ["IT", []],
    ["THE WHO REPORT", ["report"]],
    ["THE W.H.O. REPORT", ["report", "who"]],
    ["WHO שלום", ["who", "שלום"]],
    ["I met A. Khan", ["khan", "met"]],
    ["peace AND war OR NOT", ["peace", "war"]],
    ["who~ wh* =the", ["the", "wh*", "who"]],
  ])("takes for telling in %j: %j", (text, telling) => {
    const terms = parse(text).query.clauses.flatMap(({ node }) =>
      node.kind === "word" && node.telling ? [node.term] : [],
    );
    expect(terms.sort((one, other) => (one < other ? -1 : 1))).toEqual(telling);
  });
});
