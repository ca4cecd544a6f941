import { describe, expect, it } from "vitest";
import { parseJson } from "./parse-json.ts";

describe("a text of JSON", () => {
  it.each([
    ["12345678901234567890", "12345678901234567890"],
    ["-0.10", "-0.10"],
    ["1E5", "1E5"],
    ["1e999", "1e999"],
    ["0.1234567890123456789", "0.1234567890123456789"],
    ["7", 7],
    ["-1.5", -1.5],
    [
      '{"a 1.0":"12345678901234567890 \\" 2.0","b":[9007199254740993,{"c":1.0}]}',
      {
        "a 1.0": '12345678901234567890 " 2.0',
        b: ["9007199254740993", { c: "1.0" }],
      },
    ],
  ])("keeps numbers as they are written: %s", (text, value) => {
    expect(parseJson(text)).toEqual(value);
  });

  it.each(["01", "1.", "+1", "{1.0:2}", '"a', "1 2", ""])("is none where JSON.parse says so: %s", (text) => {
    expect(() => parseJson(text)).toThrow(SyntaxError);
  });

  it("may hold strings of any length", () => {
    const long = 'x\\"1.0'.repeat(5_000_000);
    expect(parseJson(`["${long}",1.0]`)).toEqual([long.replaceAll("\\", ""), "1.0"]);
  });
});
