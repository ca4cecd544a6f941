"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { type FormEvent, useEffect } from "react";
import { CompletionList } from "./completion-list.tsx";
import { focusOnSlash } from "./focus-on-slash.ts";
import { useCombobox } from "./use-combobox.ts";
import { useLiveQuery } from "./use-live-query.ts";

/** Choices that a new query keeps; the page, an expanded article and the reasons given belong to the old one. */
const KEPT = ["author", "year", "sort", "match", "limit"];

/**
 * The search form. Without JavaScript it is a plain GET form; with it, the answer follows the typing and a list
 * completes it.
 */
export function SearchBox() {
  const onSearchPage = usePathname() === "/search";
  const params = useSearchParams();
  const query = params.get("q") ?? "";
  const kept = onSearchPage ? [...params].filter(([name]) => KEPT.includes(name)) : [];
  const { box, type, enter, put } = useLiveQuery(query);
  const combobox = useCombobox(box, ({ url, query: text }) => {
    if (url === null) put(text);
    else window.location.assign(url);
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    combobox.close();
    enter();
  };
  useEffect(() => focusOnSlash(box.current), [box]);

  return (
    <form action="/search" role="search" onSubmit={submit} className="relative flex gap-2">
      <label htmlFor="q" className="sr-only">
        Search the archive
      </label>
      <input
        ref={box}
        id="q"
        name="q"
        type="search"
        defaultValue={query}
        onInput={(event) => {
          type();
          // In the midst of a text it is not its last word that is being typed.
          const { value, selectionEnd } = event.currentTarget;
          combobox.type(selectionEnd === value.length ? value : "");
        }}
        onKeyDownCapture={combobox.press}
        onBlur={combobox.close}
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
      <CompletionList completions={combobox.completions} list={combobox.list} pick={combobox.pick} />
    </form>
  );
}
