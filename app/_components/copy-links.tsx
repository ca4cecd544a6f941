"use client";

import { useEffect, useState } from "react";
import { isPlainClick } from "./plain-click.ts";

const SHOWN_MS = 6000;

/**
 * A click on a ¶ copies its absolute link, says so, and moves the address to the paragraph instead of leaving the page.
 * Where the clipboard is closed to the page, the link is simply followed.
 */
export function CopyLinks() {
  const [copied, setCopied] = useState<{ href: string; label: string } | null>(null);

  useEffect(() => {
    const copy = (event: MouseEvent) => {
      const link =
        event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[data-copy]") : null;
      if (!link || !isPlainClick(event) || !navigator.clipboard) return;
      event.preventDefault();
      navigator.clipboard.writeText(link.href).then(
        () => {
          setCopied({ href: link.href, label: link.getAttribute("aria-label") ?? "Link" });
          const place = window.scrollY;
          window.location.replace(`#${link.dataset.copy}`);
          window.scrollTo({ top: place, behavior: "instant" });
        },
        () => window.location.assign(link.href),
      );
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
          {copied.label} copied.{" "}
          <a href={copied.href} className="underline">
            Open its page
          </a>
        </p>
      )}
    </div>
  );
}
