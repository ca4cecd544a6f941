/** What a key does in a box with an open list of options. */
export interface KeyAnswer {
  /** The option that is chosen next if Enter follows; null: none, the key is for the text in the box. */
  readonly active: number | null;
  readonly isOpen: boolean;
  /** Whether the active option is taken. */
  readonly isChosen: boolean;
  /** Whether the key did its work here and must not do what it does in a text box. */
  readonly isHandled: boolean;
}

const KEEPS_TEXT: KeyAnswer = { active: null, isOpen: true, isChosen: false, isHandled: false };
const CLOSES: KeyAnswer = { ...KEEPS_TEXT, isOpen: false };

/**
 * The keys of an editable combobox whose options are chosen by hand (ARIA Authoring Practices, "list autocomplete with
 * manual selection"). Enter without an active option is the form's.
 *
 * @param active place of the active option, null for none
 * @param count of options, at least 1
 */
export function answerKey(key: string, active: number | null, count: number): KeyAnswer {
  const moveTo = (next: number): KeyAnswer => ({
    ...KEEPS_TEXT,
    // Before the first and after the last option stands the box itself.
    active: next >= 0 && next < count ? next : null,
    isHandled: true,
  });
  switch (key) {
    case "ArrowDown":
      return moveTo(active === null ? 0 : active + 1);
    case "ArrowUp":
      return moveTo((active ?? count) - 1);
    case "Enter":
      return active === null ? CLOSES : { ...CLOSES, active, isChosen: true, isHandled: true };
    case "Escape":
      return { ...CLOSES, isHandled: true };
    case "Tab":
      return CLOSES;
    case "Shift":
    case "Control":
    case "Alt":
    case "Meta":
      return { ...KEEPS_TEXT, active };
    default:
      return KEEPS_TEXT;
  }
}
