"use client";

import { type Route } from "next";
import { useRouter } from "next/navigation";
import { createContext, type MouseEvent, type ReactNode, useCallback, useContext, useTransition } from "react";

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
  const follow = (event: MouseEvent) => {
    const link = (event.target as Element).closest<HTMLAnchorElement | SVGAElement>("a[data-live]");
    if (!link || isModified(event)) return;
    event.preventDefault();
    navigate(link.getAttribute("href") ?? "/", "push");
  };
  return (
    <NavigateContext value={navigate}>
      {/* biome-ignore lint/a11y: the clicks are those of the links within, which keyboards reach too */}
      <div className={isPending ? "busy" : undefined} aria-busy={isPending} onClick={follow}>
        {children}
      </div>
    </NavigateContext>
  );
}

/** Clicks that ask for a new tab, a window or a download are the browser's. */
function isModified(event: MouseEvent): boolean {
  return event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
}
