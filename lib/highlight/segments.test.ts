import { describe, expect, it } from "vitest";
import { segments } from "./segments.ts";

describe("segments", () => {
  it("joins to the text again, marked where it was marked", () => {
    const text = "a peace deal";
    const parts = segments(text, [[2, 7]]);
    expect(parts).toEqual([
      { text: "a ", marked: false },
      { text: "peace", marked: true },
      { text: " deal", marked: false },
    ]);
  });
});
