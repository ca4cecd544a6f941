import { describe, expect, it } from "vitest";
import { normalized } from "./normalized.ts";

describe("a normalized text", () => {
  it.each(["NFC", "NFKC", "NFKD"] as const)(
    "is what Unicode says for signs with marks as scripts have them: %s",
    (form) => {
      for (const text of [
        "cafe\u0301 ﬁn",
        "ạ̈".repeat(50),
        "가각".normalize("NFD"),
        "x\u0316\u0301".repeat(40),
        "",
      ])
        expect(normalized(text, form)).toBe(text.normalize(form));
    },
  );

  it("takes no longer than its length for a sign with marks without end, and loses none", () => {
    const text = `e${"\u0301\u0316".repeat(500_000)} and on`;
    const started = process.cpuUsage().user;
    const [composed, decomposed] = [normalized(text, "NFC"), normalized(text, "NFKD")];
    expect((process.cpuUsage().user - started) / 1e6).toBeLessThan(10); // minutes in one piece
    expect([composed.length, decomposed.length]).toEqual([text.length - 1, text.length]);
  });
});
