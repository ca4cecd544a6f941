import { type KeyboardEvent, useState, useSyncExternalStore } from "react";
import type { Completion } from "#lib/search/complete.ts";
import { answerKey } from "./combobox-key.ts";
import { useCompletions } from "./use-completions.ts";

export const LIST_ID = "completions";
export const optionId = (at: number) => `completion-${at}`;

/**
 * Makes a text box a combobox (ARIA 1.2) whose list completes what is typed. The box itself stays uncontrolled: what is
 * typed is never the business of an answer. Before scripts run it is the plain box that it was.
 *
 * @param choose takes the completion that the reader picks
 */
export function useCombobox(choose: (completion: Completion) => void) {
  const { completions, ask, drop } = useCompletions();
  const [active, setActive] = useState<number | null>(null);
  const isScripted = useSyncExternalStore(neverChanges, yes, no);
  const isOpen = completions.length > 0;

  const close = () => {
    setActive(null);
    drop();
  };
  const pick = (completion: Completion) => {
    close();
    choose(completion);
  };
  const type = (text: string) => {
    setActive(null);
    ask(text);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (!isOpen) {
      if (event.key === "ArrowDown") ask(event.currentTarget.value);
      return;
    }
    const answer = answerKey(event.key, active, completions.length);
    if (answer.isHandled) event.preventDefault();
    setActive(answer.active);
    if (!answer.isOpen) close();
    const chosen = answer.isChosen && answer.active !== null ? completions[answer.active] : undefined;
    if (chosen) pick(chosen);
  };

  const attributes = {
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-expanded": isOpen,
    "aria-controls": isOpen ? LIST_ID : undefined,
    "aria-activedescendant": isOpen && active !== null ? optionId(active) : undefined,
  } as const;
  return { completions, active, pick, type, press, close, attributes: isScripted ? attributes : {} };
}

const neverChanges = () => () => {};
const yes = () => true;
const no = () => false;
