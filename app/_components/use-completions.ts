import { useCallback, useEffect, useRef, useState } from "react";
import type { Completion } from "#lib/search/complete.ts";

const DEBOUNCE_MS = 120;
const NONE: readonly Completion[] = [];

/**
 * The completions of what is typed. Asking again calls off what was asked before, so that no late answer replaces a
 * newer one; where the server does not answer there are none. `callOff` keeps what is shown as it is.
 */
export function useCompletions() {
  const [completions, setCompletions] = useState(NONE);
  const timer = useRef<number>(undefined);
  const asked = useRef<AbortController>(undefined);

  const callOff = useCallback(() => {
    window.clearTimeout(timer.current);
    asked.current?.abort();
  }, []);

  const drop = useCallback(() => {
    callOff();
    setCompletions(NONE);
  }, [callOff]);

  const ask = useCallback(
    (text: string) => {
      callOff();
      if (!text.trim()) return setCompletions(NONE);
      timer.current = window.setTimeout(() => {
        const controller = new AbortController();
        asked.current = controller;
        fetchCompletions(text, controller.signal).then(
          (answer) => !controller.signal.aborted && setCompletions(answer),
          () => !controller.signal.aborted && setCompletions(NONE),
        );
      }, DEBOUNCE_MS);
    },
    [callOff],
  );

  useEffect(() => {
    // Going back or forward brings another text into the box.
    window.addEventListener("popstate", drop);
    return () => {
      window.removeEventListener("popstate", drop);
      callOff();
    };
  }, [drop, callOff]);

  return { completions, ask, drop, callOff };
}

async function fetchCompletions(text: string, signal: AbortSignal): Promise<readonly Completion[]> {
  const response = await fetch(`/api/v1/complete?${new URLSearchParams({ q: text })}`, { signal });
  if (!response.ok) return NONE;
  const answer: { readonly completions: readonly Completion[] } = await response.json();
  return answer.completions;
}
