import { describe, expect, it } from "vitest";
import { answerKey } from "./combobox-key.ts";

/** Where a row of keys leads from the box, with three options. */
function press(...keys: string[]) {
  let active: number | null = null;
  for (const key of keys) active = answerKey(key, active, 3).active;
  return active;
}

describe("answerKey", () => {
  it("walks down and up through the options, with the box between the last and the first", () => {
    expect(press("ArrowDown")).toBe(0);
    expect(press("ArrowDown", "ArrowDown", "ArrowDown")).toBe(2);
    expect(press("ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown")).toBeNull();
    expect(press("ArrowUp")).toBe(2);
    expect(press("ArrowUp", "ArrowUp", "ArrowUp", "ArrowUp")).toBeNull();
    expect(answerKey("ArrowDown", null, 3)).toMatchObject({ isOpen: true, isHandled: true, isChosen: false });
  });

  it("takes the active option with Enter, and leaves Enter to the form where none is active", () => {
    expect(answerKey("Enter", 1, 3)).toEqual({ active: 1, isOpen: false, isChosen: true, isHandled: true });
    expect(answerKey("Enter", null, 3)).toEqual({
      active: null,
      isOpen: false,
      isChosen: false,
      isHandled: false,
    });
  });

  it("closes with Escape, which must not empty the box, and lets Tab go on", () => {
    expect(answerKey("Escape", 1, 3)).toMatchObject({ isOpen: false, isChosen: false, isHandled: true });
    expect(answerKey("Tab", 1, 3)).toMatchObject({ isOpen: false, isChosen: false, isHandled: false });
  });

  it.each(["Home", "End", "ArrowLeft", "ArrowRight", "a", "Backspace"])(
    "gives %s back to the text",
    (key) => {
      expect(answerKey(key, 1, 3)).toMatchObject({ active: null, isOpen: true, isHandled: false });
    },
  );

  it("stays at the option while a modifier key is held", () => {
    expect(answerKey("Shift", 1, 3)).toMatchObject({ active: 1, isOpen: true, isHandled: false });
  });
});
