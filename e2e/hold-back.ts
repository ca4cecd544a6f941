import type { Page, Request } from "@playwright/test";

/** Whether a script asks for the articles of a query: not for a whole page, nor for completions. */
export function asksFor(request: Request, query: string): boolean {
  const { pathname, searchParams } = new URL(request.url());
  return request.resourceType() === "fetch" && pathname === "/search" && searchParams.get("q") === query;
}

/** A promise that is kept from outside. */
export function gate(): { opened: Promise<void>; open: () => void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

/** Holds back the answer to one query until it is let go. */
export async function holdBack(page: Page, query: string): Promise<{ letGo: () => Promise<void> }> {
  const asked = gate();
  const given = gate();
  await page.route("**/search?**", async (route) => {
    if (!asksFor(route.request(), query)) return route.continue();
    const response = await route.fetch();
    await asked.opened;
    await route.fulfill({ response });
    given.open();
  });
  const letGo = () => {
    asked.open();
    return given.opened;
  };
  return { letGo };
}

/** Two frames, in which a late answer would be shown. */
export async function twoFrames(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown))),
  );
}
