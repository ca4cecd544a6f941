"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useTransition } from "react";

type Navigate = (url: string, how: "push" | "replace") => void;

const NavigateContext = createContext<Navigate>(() => {});

/** How a client component changes the address without leaving the page. */
export const useNavigate = (): Navigate => useContext(NavigateContext);

/**
 * Follows links marked `data-live` without a new page, keeping focus and scroll, and shows when an answer is slow.
 * The router drops an answer that a later navigation has overtaken. Without JavaScript the links are plain links.
 */
export function LiveNavigation({ children }: { children: ReactNode }) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const navigate = useCallback<Navigate>(
    (url, how) => startTransition(() => router[how](url as Route, { scroll: false })),
    [router],
  );

  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a[data-live]") : null;
      if (!link || !isPlainClick(event)) return;
      event.preventDefault();
      navigate(link.getAttribute("href") ?? "/", "push");
    };
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, [navigate]);

  return (
    <NavigateContext value={navigate}>
      <div className={isPending ? "busy" : undefined} aria-busy={isPending}>
        {children}
      </div>
    </NavigateContext>
  );
}

/** Clicks that ask for a new tab, a window or a download are the browser's. */
export function isPlainClick(event: MouseEvent): boolean {
  const isModified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  return event.button === 0 && !isModified && !event.defaultPrevented;
}
