"use client";

import { useEffect, useState } from "react";
import { isPlainClick } from "./plain-click.ts";

const SHOWN_MS = 6000;
const COPIED = "a[data-copy], button[data-quotation]";

interface Copied {
  readonly says: string;
  /** Of the page that a copied link leads to. */
  readonly href: string | null;
}

/**
 * A click on a ¶ copies its absolute link, says so, and moves the address to the paragraph instead of leaving the page;
 * one on what offers a quotation copies that. Where the clipboard is closed to the page, a link is simply followed.
 */
export function CopyLinks() {
  const [copied, setCopied] = useState<Copied | null>(null);

  useEffect(() => {
    const copy = (event: MouseEvent) => {
      const from = event.target instanceof Element ? event.target.closest(COPIED) : null;
      if (!from || !isPlainClick(event)) return;
      if (!(from instanceof HTMLAnchorElement)) return copyQuotation(from, setCopied);
      if (!navigator.clipboard) return;
      event.preventDefault();
      copyLink(from, setCopied);
    };
    document.addEventListener("click", copy);
    return () => document.removeEventListener("click", copy);
  }, []);

  useEffect(() => {
    if (!copied) return;
    const timer = window.setTimeout(() => setCopied(null), SHOWN_MS);
    return () => window.clearTimeout(timer);
  }, [copied]);

  return (
    <div
      role="status"
      className="no-print pointer-events-none fixed inset-x-0 bottom-4 flex justify-center px-4"
    >
      {copied && (
        <p className="pointer-events-auto rounded-md bg-ink px-4 py-2 text-sm text-paper shadow-lg">
          {copied.says}{" "}
          {copied.href && (
            <a href={copied.href} className="underline">
              Open its page
            </a>
          )}
        </p>
      )}
    </div>
  );
}

function copyLink(link: HTMLAnchorElement, tell: (copied: Copied) => void): void {
  navigator.clipboard.writeText(link.href).then(
    () => {
      tell({ says: `${link.getAttribute("aria-label") ?? "Link"} copied.`, href: link.href });
      const [place, focused] = [window.scrollY, document.activeElement];
      window.location.replace(`#${link.dataset.copy}`);
      window.scrollTo({ top: place, behavior: "instant" });
      if (focused === link) link.focus({ preventScroll: true }); // the new address took the focus away
    },
    () => window.location.assign(link.href),
  );
}

function copyQuotation(button: Element, tell: (copied: Copied) => void): void {
  const quotation = button.getAttribute("data-quotation") ?? "";
  // Where the page is not served safely there is no clipboard.
  Promise.resolve(
    navigator.clipboard?.writeText(quotation) ?? Promise.reject(new Error("no clipboard")),
  ).then(
    () => tell({ says: "Quotation copied.", href: null }),
    () => tell({ says: "This page may not copy. Copy the selected words yourself.", href: null }),
  );
}
