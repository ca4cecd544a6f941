"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { type FormEvent, useEffect } from "react";
import { useLiveQuery } from "./use-live-query.ts";

/** Choices that a new query keeps; the page and an expanded article belong to the old one. */
const KEPT = ["author", "year", "sort", "match", "limit"];

/** The search form. Without JavaScript it is a plain GET form; with it, the answer follows the typing. */
export function SearchBox() {
  const onSearchPage = usePathname() === "/search";
  const params = useSearchParams();
  const query = params.get("q") ?? "";
  const kept = onSearchPage ? [...params].filter(([name]) => KEPT.includes(name)) : [];
  const { box, type, enter } = useLiveQuery(query);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    enter();
  };
  useEffect(() => focusOnSlash(box.current), [box]);

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
        onInput={type}
        placeholder="Words or “a phrase”"
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        className="h-11 w-full min-w-0 rounded-md border border-line bg-raised px-3 text-base placeholder:text-faint"
      />
      {kept.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className="h-11 shrink-0 rounded-md bg-accent px-4 font-medium text-paper">
        Search
      </button>
    </form>
  );
}

function focusOnSlash(box: HTMLInputElement | null): () => void {
  const focus = (event: KeyboardEvent) => {
    if (event.key !== "/" || event.metaKey || event.ctrlKey || event.altKey || isEditing(event.target))
      return;
    event.preventDefault();
    box?.focus();
    box?.select();
  };
  document.addEventListener("keydown", focus);
  return () => document.removeEventListener("keydown", focus);
}

function isEditing(target: EventTarget | null): boolean {
  const isField = target instanceof HTMLElement && /^(input|textarea|select)$/i.test(target.tagName);
  return isField || (target instanceof HTMLElement && target.isContentEditable);
}
