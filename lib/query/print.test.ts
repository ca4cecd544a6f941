import { describe, expect, it } from "vitest";
import { parse } from "./parse.ts";
import { print } from "./print.ts";

describe("print", () => {
  it.each([
    ["what the WHO says of “the WHO”", 'what the W.H.O. says of "the who"'],
    ["a AND NOT WHO, or", "+a -W.H.O. or"],
    ["x OR (a OR b c) AND NOT (d NEAR e)^2", "x OR (a OR b) AND c AND -(d^2 NEAR/10 e)"],
    ["title:(a NEAR/2 'b-c')^0.5", 'title:a^0.5 NEAR/2 title:"b c"'],
    ["karzay~ =Karzai^2 KARZ*", "karzay~1 =karzai^2 karz*"],
    [
      "author:Van-Auken author:x tag:c++ source:a/b.txt",
      'author:"van auken" author:x tag:"c++" source:a/b.txt',
    ],
    ["year:2012.. year:..2014 year:2012..2014", "year:2012.. year:..2014 year:2012..2014"],
    ["in:removed a in:title", "a in:title in:removed"],
  ])("prints %j as %j", (text, printed) => {
    expect(print(parse(text).query)).toBe(printed);
  });
});
