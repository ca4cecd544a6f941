"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import type { Citation } from "#lib/cite/citation.ts";
import { plainQuotation } from "#lib/cite/quotation.ts";
import { STYLES } from "#lib/cite/styles.ts";
import { type SelectedPassage, selectedPassage } from "./selected-passage.ts";

/** A selection that rests for so long is looked at. */
const REST_MS = 250;
/** Room that the menu needs beside itself, in CSS pixels. */
const WIDTH = 320;
const CHOICE = "flex min-h-9 cursor-pointer items-center px-3 py-1 text-left text-accent hover:underline";

/**
 * What can be copied of a selected passage: a link to its sentences, its words with their source, and citations of them. The menu stands
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
        {passage &&
          `Selected: ${passage.name}${passage.runsOn ? ", the first of several paragraphs" : ""}. Tab leads to what can be copied, Escape puts it away.`}
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
  const { frame, top, left, link, name, number, text, runsOn } = passage;
  const id = link.slice(3, 13);
  const cited = { ...citation, url: new URL(link, citation.url).href, passage: { id, number, text } };
  return (
    <div
      ref={menu}
      role="group"
      aria-label={`Copy from ${name}`}
      style={{ top: top + 8, left: Math.max(0, Math.min(left, frame.clientWidth - WIDTH)) }}
      className="no-print absolute z-10 rounded-md border border-line bg-paper font-sans text-sm select-none shadow-lg"
    >
      {runsOn && (
        <p className="max-w-80 border-b border-line px-3 py-1 text-faint">
          Of what is selected the first paragraph is taken: {name}.
        </p>
      )}
      <div className="flex flex-col divide-line sm:flex-row sm:divide-x">
        <a href={link} data-copy={`p-${id}`} className={CHOICE}>
          Copy link to this
        </a>
        <button type="button" data-quotation={plainQuotation(cited)} className={CHOICE}>
          Copy as quotation with source
        </button>
      </div>
      <Styles citation={cited} />
    </div>
  );
}

/** Every way to cite what is selected. */
function Styles({ citation }: { citation: Citation }) {
  return (
    <details className="border-t border-line">
      <summary className="min-h-9 cursor-pointer px-3 py-1.5 hover:text-accent">Cite</summary>
      <ul className="max-h-48 overflow-y-auto border-t border-line">
        {STYLES.map(({ name, print }) => (
          <li key={name}>
            <button
              type="button"
              data-quotation={print(citation).trimEnd()}
              data-name={name}
              aria-label={`Copy ${name}`}
              className={`${CHOICE} w-full`}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
    </details>
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
