"use client";

import { useEffect, useState } from "react";
import { copyText } from "./copy-text.ts";
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
      if (!(from instanceof HTMLAnchorElement)) {
        void copyQuotation(from, setCopied);
        return;
      }
      if (!navigator.clipboard) return;
      event.preventDefault();
      void copyLink(from, setCopied);
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

async function copyLink(link: HTMLAnchorElement, tell: (copied: Copied) => void): Promise<void> {
  if (!(await copyText(link.href))) return window.location.assign(link.href);
  tell({ says: `${link.getAttribute("aria-label") ?? "Link"} copied.`, href: link.href });
  const [place, focused] = [window.scrollY, document.activeElement];
  window.location.replace(`#${link.dataset.copy}`);
  window.scrollTo({ top: place, behavior: "instant" });
  if (focused === link) link.focus({ preventScroll: true }); // the new address took the focus away
}

async function copyQuotation(button: Element, tell: (copied: Copied) => void): Promise<void> {
  const isCopied = await copyText(button.getAttribute("data-quotation") ?? "");
  const name = button.getAttribute("data-name") ?? "Quotation";
  const says = isCopied ? `${name} copied.` : "This page may not copy. Copy the selected words yourself.";
  tell({ says, href: null });
}
