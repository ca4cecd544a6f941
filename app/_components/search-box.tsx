"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { type FormEvent, useEffect, useRef } from "react";
import { useNavigate } from "./live-navigation.tsx";

const DEBOUNCE_MS = 180;
/** Choices that a new query keeps; the page and an expanded article belong to the old one. */
const KEPT = ["author", "year", "sort", "match"];

/** The search form. Without JavaScript it is a plain GET form; with it, the answer follows the typing. */
export function SearchBox() {
  const onSearchPage = usePathname() === "/search";
  const params = useSearchParams();
  const query = params.get("q") ?? "";
  const kept = onSearchPage ? [...params].filter(([name]) => KEPT.includes(name)) : [];
  const navigate = useNavigate();
  const box = useRef<HTMLInputElement>(null);
  const timer = useRef<number>(undefined);
  const sent = useRef(query);

  useEffect(() => {
    // Back, forward and links change the query; an answer to what was typed a moment ago must not.
    if (box.current && query !== sent.current) box.current.value = query;
    sent.current = query;
  }, [query]);

  useEffect(() => {
    const focusOnSlash = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.metaKey || event.ctrlKey || event.altKey || isEditing(event.target))
        return;
      event.preventDefault();
      box.current?.select();
    };
    document.addEventListener("keydown", focusOnSlash);
    return () => document.removeEventListener("keydown", focusOnSlash);
  }, []);

  const send = (how: "push" | "replace") => {
    window.clearTimeout(timer.current);
    const text = box.current?.value ?? "";
    if (onSearchPage && text === sent.current) return;
    sent.current = text;
    navigate(
      `/search?${new URLSearchParams([...(text ? [["q", text]] : []), ...kept])}`,
      onSearchPage ? how : "push",
    );
  };
  const typed = () => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => send("replace"), DEBOUNCE_MS);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send("push");
  };

  return (
    <form action="/search" role="search" onSubmit={submit} className="flex min-w-0 flex-1 basis-72 gap-2">
      <label htmlFor="q" className="sr-only">
        Search the archive
      </label>
      <input
        ref={box}
        id="q"
        name="q"
        type="search"
        defaultValue={query}
        onInput={typed}
        placeholder="Words, or an “exact phrase”"
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        className="h-11 w-full min-w-0 rounded-md border border-line bg-raised px-3 text-base placeholder:text-faint"
      />
      {kept.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className="h-11 rounded-md bg-accent px-4 font-medium text-paper">
        Search
      </button>
    </form>
  );
}

function isEditing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName))
  );
}
