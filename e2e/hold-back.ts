import type { Page, Request } from "@playwright/test";

/** An answer asked for by a script, not a whole page. */
export const asksFor = (request: Request, query: string): boolean =>
  request.resourceType() === "fetch" && new URL(request.url()).searchParams.get("q") === query;

/** A promise that is kept from outside. */
function gate(): { opened: Promise<void>; open: () => void } {
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
