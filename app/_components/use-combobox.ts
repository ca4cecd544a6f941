import Combobox from "@github/combobox-nav";
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from "react";
import type { Completion } from "#lib/search/complete.ts";
import { useCompletions } from "./use-completions.ts";

const ARROWS = ["ArrowDown", "ArrowUp"];

/**
 * Makes a text box a combobox (ARIA 1.2) whose list completes what is typed. The box itself stays uncontrolled: what is
 * typed is never the business of an answer. Before scripts run it is the plain box that it was.
 *
 * @param choose takes the completion that the reader picks
 */
export function useCombobox(
  box: RefObject<HTMLInputElement | null>,
  choose: (completion: Completion) => void,
) {
  const { completions, ask, drop, callOff } = useCompletions();
  const { list, follow } = useOptionKeys(box, completions);

  const pick = (completion: Completion) => {
    drop();
    choose(completion);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    follow(event);
    if (event.nativeEvent.isComposing) return;
    if (completions.length === 0) {
      if (event.key === "ArrowDown") ask(event.currentTarget.value);
    } else if (event.key === "Escape") {
      event.preventDefault(); // Escape would empty a search box
      drop();
    } else if (ARROWS.includes(event.key)) {
      callOff(); // an answer still on its way would take away the option that is being picked
    }
  };
  return { completions, list, pick, press, type: ask, close: drop };
}

/** Arrow keys and Enter among the options, and the attributes that tell of them, which React must leave alone. */
function useOptionKeys(box: RefObject<HTMLInputElement | null>, completions: readonly Completion[]) {
  const list = useRef<HTMLDivElement>(null);
  const navigation = useRef<Combobox>(null);

  useLayoutEffect(() => {
    if (!box.current || !list.current) return;
    const combobox = new Combobox(box.current, list.current, { tabInsertsSuggestions: false });
    navigation.current = combobox;
    return () => combobox.destroy();
  }, [box]);

  useLayoutEffect(() => {
    // Starting anew forgets the option that was active in an older answer.
    if (completions.length > 0) navigation.current?.start();
    else navigation.current?.stop();
  }, [completions]);

  const follow = ({ nativeEvent }: KeyboardEvent) => {
    // It hears of a composition only while the list is open, and the list may open or close in the midst of one.
    if (navigation.current) navigation.current.isComposing = nativeEvent.isComposing;
  };
  return { list, follow };
}
