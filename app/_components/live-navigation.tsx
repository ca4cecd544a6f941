"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useTransition,
} from "react";
import { isPlainClick } from "./plain-click.ts";

interface Navigation {
  /** Changes the address without leaving the page. */
  readonly navigate: (url: URL, how: "push" | "replace") => void;
  /** The address that was asked for last, be its answer still to come. */
  readonly target: () => URL;
  /** What is typed in the search box and not yet in the address; null for nothing. */
  readonly draft: () => string | null;
  readonly setDraft: (text: string | null) => void;
}

const NavigationContext = createContext<Navigation | null>(null);

/** @throws Error outside LiveNavigation */
export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (!navigation) throw new Error("A component that navigates stands within LiveNavigation.");
  return navigation;
}

/**
 * Follows links marked `data-live` without a new page, keeping focus and scroll, and shows when an answer is slow.
 * The router drops an answer that a later navigation has overtaken. Without JavaScript the links are plain links.
 */
export function LiveNavigation({ children }: { children: ReactNode }) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const pending = useRef<URL | null>(null);
  const draftText = useRef<string | null>(null);
  const draft = useCallback(() => draftText.current, []);
  const setDraft = useCallback((text: string | null) => {
    draftText.current = text;
  }, []);
  const target = useCallback(() => new URL(pending.current ?? window.location.href), []);
  const navigate = useCallback<Navigation["navigate"]>(
    (url, how) => {
      pending.current = url;
      const scroll = window.location.pathname !== url.pathname;
      startTransition(() => router[how](`${url.pathname}${url.search}` as Route, { scroll }));
    },
    [router],
  );

  useEffect(() => {
    if (!isPending) pending.current = null;
  }, [isPending]);
  useEffect(() => followLiveLinks(navigate, draft, setDraft), [navigate, draft, setDraft]);
  useEffect(keepStateAtFragments, []);

  const navigation = useMemo(
    () => ({ navigate, target, draft, setDraft }),
    [navigate, target, draft, setDraft],
  );
  return (
    <NavigationContext value={navigation}>
      <div className={isPending ? "busy" : undefined} aria-busy={isPending}>
        {children}
      </div>
    </NavigationContext>
  );
}

function followLiveLinks(
  navigate: Navigation["navigate"],
  draft: Navigation["draft"],
  setDraft: Navigation["setDraft"],
): () => void {
  const follow = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest("a[data-live]") : null;
    if (!link || !isPlainClick(event)) return;
    event.preventDefault();
    const url = new URL(link.getAttribute("href") ?? "/", window.location.href);
    const text = draft();
    // A choice made while the answer to what was typed is still to come is a choice for what was typed, be its link one
    // with typed fields moved out of the query; a link to another query puts what was typed aside.
    const isChoice = link.getAttribute("data-live") === "choice";
    if (!isChoice && queryOf(url) !== queryOf(new URL(window.location.href))) setDraft(null);
    else if (text !== null && (isChoice || url.searchParams.has("q"))) url.searchParams.set("q", text);
    navigate(url, "push");
  };
  document.addEventListener("click", follow);
  return () => document.removeEventListener("click", follow);
}

const queryOf = (url: URL) => url.searchParams.get("q") ?? "";

/**
 * A jump within the page makes a history entry without the router's state, and the router does not come back from such
 * an entry. It gets the state of the entry that it was made from, which shows the same page.
 */
function keepStateAtFragments(): () => void {
  let state: unknown = window.history.state;
  const remember = () => {
    state = window.history.state ?? state;
  };
  const restore = () => {
    if (window.history.state === null) window.history.replaceState(state, "");
  };
  document.addEventListener("click", remember, { capture: true });
  window.addEventListener("hashchange", restore);
  return () => {
    document.removeEventListener("click", remember, { capture: true });
    window.removeEventListener("hashchange", restore);
  };
}
