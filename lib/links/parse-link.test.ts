import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseLink } from "./parse-link.ts";

describe("parseLink", () => {
  it.each([
    "DZERAZPDF9",
    "dzerazpdf9.",
    "dzerazpdf9),",
    "dzerazpdf9%29",
    "dzerazpdf9%252C",
    "dzerazpdf9”",
    "dzerazpdf9 ",
  ])("reads %s as the id that it is", (text) =>
    expect(parseLink(text)).toEqual({ id: "dzerazpdf9", suffix: null }),
  );

  it("reads the signs of a version, and refuses what is no link, without throwing", () => {
    expect(parseLink("dzerazpdf9-AB3D…")).toEqual({ id: "dzerazpdf9", suffix: "ab3d" });
    for (const text of ["", "dzerazpdf", "dzerazpdf9-abc", "dzerazpdfu", "%", "dzerazpdf9/x"])
      expect(parseLink(text)).toBeNull();
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void parseLink(text)));
  });
});
