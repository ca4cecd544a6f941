import { useCallback, useEffect, useRef } from "react";
import { useNavigation } from "./live-navigation.tsx";

const DEBOUNCE_MS = 180;
/** What belongs to the answer of the old query and not to a new one. */
const DROPPED = ["page", "expand", "explain"];

/**
 * How the current history entry came about: by landing on it, by typing (which replaces it again and again), or by
 * Enter, after which typing starts a new one.
 */
type Entry = "landed" | "typed" | "entered";

/**
 * Keeps the address in step with the search box: a moment after typing, and at once on Enter. Nothing typed is ever
 * overwritten by an answer; going back, forward or along a link sets the box.
 *
 * @param query the query in the address
 */
export function useLiveQuery(query: string) {
  const box = useRef<HTMLInputElement>(null);
  const { navigate, target, draft, setDraft } = useNavigation();
  const timer = useRef<number>(undefined);
  const entry = useRef<Entry>("landed");

  useEffect(() => {
    if (draft() === query) setDraft(null);
    else if (draft() === null && box.current && box.current.value !== query) box.current.value = query;
  }, [query, draft, setDraft]);

  useEffect(() => {
    const arrive = () => {
      window.clearTimeout(timer.current);
      setDraft(null);
      entry.current = "landed";
    };
    window.addEventListener("popstate", arrive);
    return () => window.removeEventListener("popstate", arrive);
  }, [setDraft]);

  const send = useCallback(
    (next: "typed" | "entered", replaced: readonly Entry[]) => {
      window.clearTimeout(timer.current);
      const text = box.current?.value ?? "";
      const from = target();
      const url = searchFor(text, from);
      const isAsked = next === "typed" ? text === queryOf(from) : url.href === from.href;
      if (isAsked) {
        if (text === queryOf(new URL(window.location.href))) setDraft(null);
      } else {
        const isOnSearch = window.location.pathname === url.pathname;
        navigate(url, isOnSearch && replaced.includes(entry.current) ? "replace" : "push");
      }
      if (!isAsked || next === "entered") entry.current = next;
    },
    [target, navigate, setDraft],
  );

  const type = () => {
    setDraft(box.current?.value ?? "");
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      // A link to another query, followed since, has put aside what was typed.
      if (draft() !== null) send("typed", ["landed", "typed"]);
    }, DEBOUNCE_MS);
  };
  const enter = () => send("entered", ["typed"]);
  const put = (text: string) => {
    if (box.current) box.current.value = text;
    setDraft(text);
    enter();
  };
  return { box, type, enter, put };
}

const queryOf = (url: URL) => url.searchParams.get("q") ?? "";

/** The address of a search for a text, with the filters and the sort of the address it comes from. */
function searchFor(text: string, from: URL): URL {
  const url = new URL("/search", from);
  const kept = from.pathname === url.pathname ? [...from.searchParams] : [];
  const others = kept.filter(([name]) => name !== "q" && !DROPPED.includes(name));
  url.search = new URLSearchParams([...(text ? [["q", text]] : []), ...others]).toString();
  return url;
}
