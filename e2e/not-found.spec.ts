import { expect } from "@playwright/test";
import { PILOT } from "./facts.ts";
import { ONCE, searchFor, test, titles } from "./reader.ts";

// Chromium writes an error for each page that answers 404.
test.use({ expectedErrors: [/the server responded with a status of 404/] });

for (const path of [
  "/p/0000000000",
  "/a/no-such-article",
  "/nothing/at/all",
  "/p/",
  "/a/the-pilot-cutter/more",
]) {
  test(`${path} is not found, and the box there searches`, async ({ page }) => {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
    await expect(page).toHaveTitle("Not found · Pilcrow");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is nothing at this address.");
    await searchFor(page, "ambergris");
    await expect(titles(page)).toHaveText([PILOT]);
  });
}

test.describe("An address", ONCE, () => {
  for (const path of ["/a/%E0%A4%A", "/p/%", "/%ff"]) {
    test(`with a broken percent escape is answered in words: ${path}`, async ({ request }) => {
      const answer = await request.get(path);
      expect(answer.status()).toBe(400);
      expect(await answer.text()).toContain("percent sign");
    });
  }

  test("with a broken percent escape in its query is still answered", async ({ request }) => {
    const answer = await request.get("/search?q=%E0%A4%A&author=%");
    expect(answer.status()).toBe(200);
  });

  for (const path of ["/", "/search", "/a/the-pilot-cutter", "/p/0000000000", "/healthz"]) {
    test(`takes nothing in: ${path}`, async ({ request }) => {
      for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
        const answer = await request.fetch(path, { method });
        expect([answer.status(), answer.headers().allow], method).toEqual([405, "GET, HEAD"]);
      }
    });
  }

  test("of an article answers HEAD as GET, without the text", async ({ request }) => {
    const answer = await request.head("/a/the-pilot-cutter");
    expect([answer.status(), (await answer.body()).length]).toEqual([200, 0]);
  });
});
