"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import type { Citation } from "#lib/cite/citation.ts";
import { plainQuotation } from "#lib/cite/quotation.ts";
import { type SelectedPassage, selectedPassage } from "./selected-passage.ts";

/** A selection that rests for so long is looked at. */
const REST_MS = 250;
/** Room that the menu needs beside itself, in CSS pixels. */
const WIDTH = 320;
const CHOICE = "flex min-h-9 cursor-pointer items-center px-3 py-1 text-left text-accent hover:underline";

/**
 * What can be copied of a selected passage: a link to its sentences, and its words with their source. The menu stands
 * behind the paragraph in the order of focus; a selection made with the keyboard brings it too. What it offers is copied
 * by CopyLinks.
 *
 * @param citation of the article as a whole
 */
export function SelectionMenu({ citation }: { citation: Citation }) {
  const [passage, setPassage] = useState<SelectedPassage | null>(null);
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => followSelection(setPassage), []);
  useEffect(() => {
    if (!passage) return;
    const keys = menuKeys(menu, passage, () => setPassage(null));
    document.addEventListener("keydown", keys);
    return () => document.removeEventListener("keydown", keys);
  }, [passage]);
  return (
    <>
      <p aria-live="polite" className="sr-only">
        {passage && `Selected: ${passage.name}. Tab leads to what can be copied, Escape puts it away.`}
      </p>
      {passage && createPortal(<Menu passage={passage} citation={citation} menu={menu} />, passage.frame)}
    </>
  );
}

interface MenuProps {
  passage: SelectedPassage;
  citation: Citation;
  menu: RefObject<HTMLDivElement | null>;
}

function Menu({ passage, citation, menu }: MenuProps) {
  const { frame, top, left, link, name, number, text } = passage;
  const url = new URL(link, citation.url).href;
  const quotation = plainQuotation({ ...citation, url, passage: { id: "", number, text } });
  return (
    <div
      ref={menu}
      role="group"
      aria-label={`Copy from ${name}`}
      style={{ top: top + 8, left: Math.max(0, Math.min(left, frame.clientWidth - WIDTH)) }}
      className="no-print absolute z-10 flex flex-col divide-line rounded-md border border-line bg-paper font-sans text-sm select-none shadow-lg sm:flex-row sm:divide-x"
    >
      <a href={link} data-copy={`p-${link.slice(3, 13)}`} className={CHOICE}>
        Copy link to this
      </a>
      <button type="button" data-quotation={quotation} className={CHOICE}>
        Copy as quotation with source
      </button>
    </div>
  );
}

/**
 * The first Tab leads into the menu, wherever the focus was when the words were selected: browsers differ in where they
 * go on from. From then on Tab is the browser's. Escape puts the menu away, and takes the reader back from within it.
 */
function menuKeys(menu: RefObject<HTMLElement | null>, passage: SelectedPassage, close: () => void) {
  let hasEntered = false;
  return (event: KeyboardEvent) => {
    const isWithin = menu.current?.contains(document.activeElement) ?? false;
    if (event.key === "Escape") {
      if (isWithin) linkOf(passage)?.focus();
      close();
    } else if (event.key === "Tab" && !event.shiftKey && !isWithin && !hasEntered) {
      hasEntered = true;
      event.preventDefault();
      menu.current?.querySelector("a")?.focus();
    }
  };
}

/** The ¶ of the paragraph: where the reader is taken back to. */
const linkOf = ({ frame }: SelectedPassage) => frame.querySelector<HTMLAnchorElement>("a[data-copy], a");

/** Tells of what is selected whenever that has come to rest. @returns what ends it */
function followSelection(tell: (passage: SelectedPassage | null) => void): () => void {
  let timer: number | undefined;
  let isPressed = false;
  const look = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => !isPressed && tell(selectedPassage()), REST_MS);
  };
  const press = () => {
    isPressed = true;
  };
  const release = () => {
    isPressed = false;
    look();
  };
  const listeners = [
    ["selectionchange", look],
    ["pointerdown", press],
    ["pointerup", release],
    ["pointercancel", release],
  ] as const;
  for (const [name, listener] of listeners) document.addEventListener(name, listener);
  return () => {
    window.clearTimeout(timer);
    for (const [name, listener] of listeners) document.removeEventListener(name, listener);
  };
}
