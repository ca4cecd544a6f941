import { describe, expect, it } from "vitest";
import { oldPart } from "./old-part.ts";

const ENVOY = "The envoy left for Doha before the talks had even begun in earnest.";
const WAGES = "Wages at the port were paid late again, and nobody could say for what reason.";
const part = (was: string, larger: string) => {
  const range = oldPart(was, larger);
  return range && larger.slice(...range);
};

describe("oldPart", () => {
  it("finds a text as it stood", () => {
    expect(part(WAGES, `${ENVOY} ${WAGES} And so on.`)).toBe(WAGES);
  });

  it("finds one that was changed by a word, and nothing around it", () => {
    const changed = WAGES.replace("late", "very late");
    expect(part(WAGES, `${ENVOY} ${changed} And so on.`)).toBe(changed);
    expect(part(WAGES, `${ENVOY} ${WAGES.replace("Wages", "Pay")}`)).toContain(
      "at the port were paid late again",
    );
  });

  it("counts places in the larger text, whose white space may be another", () => {
    const changed = WAGES.replace("late", "very late");
    expect(part(WAGES.replaceAll(" ", "\u00a0  "), `${ENVOY} ${changed} And so on.`)).toBe(changed);
  });

  it("does not guess", () => {
    expect(part(WAGES, ENVOY)).toBeNull();
    expect(part("", ENVOY)).toBe("");
  });
});
