import { expect } from "@playwright/test";
import { ONCE, openLive, test, WITH_JAVASCRIPT } from "./reader.ts";

const HEADERS = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": expect.stringContaining("camera=()"),
};
const ANSWERS: Readonly<Record<string, number>> = {
  "/": 200,
  "/search?q=silt": 200,
  "/a/the-pilot-cutter": 200,
  "/api/v1/search?q=silt": 200,
  "/api/v1/search?year=abc": 400,
  "/healthz": 200,
  "/p/0000000000": 404,
  "/nothing/at/all": 404,
  "/search/": 308,
  "/p/%": 400,
};

const nonceOf = (policy = "") => /script-src 'self' 'nonce-([^']{16,})'/.exec(policy)?.[1];

test.describe("Every answer", ONCE, () => {
  for (const [path, status] of Object.entries(ANSWERS)) {
    test(`carries the headers that protect the reader: ${path}`, async ({ request }) => {
      const answer = await request.get(path, { maxRedirects: 0 });
      expect(answer.status()).toBe(status);
      expect(answer.headers()).toMatchObject(HEADERS);
      expect(answer.headers()).not.toHaveProperty("x-powered-by");
    });
  }

  for (const path of ["/", "/search?q=silt", "/a/the-pilot-cutter", "/nothing/at/all"]) {
    test(`has a policy with a nonce of its own, on each of its scripts: ${path}`, async ({ request }) => {
      const [first, second] = [await request.get(path), await request.get(path)];
      const policy = first.headers()["content-security-policy"] ?? "";
      for (const rule of [
        "default-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "form-action 'self'",
      ]) {
        expect(policy).toContain(rule);
      }
      expect(policy).not.toContain("unsafe");
      const nonce = nonceOf(policy);
      expect(nonce).toBeTruthy();
      expect(nonce).not.toBe(nonceOf(second.headers()["content-security-policy"]));
      const scripts = (await first.text()).match(/<script\b[^>]*>/g) ?? [];
      expect(scripts.length).toBeGreaterThan(1);
      for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
    });
  }

  test("takes no nonce from the request", async ({ request }) => {
    const headers = {
      "x-nonce": "chosen",
      "Content-Security-Policy": "script-src 'nonce-chosenchosenchosen'",
    };
    const answer = await request.get("/", { headers });
    expect(answer.headers()["content-security-policy"]).not.toContain("chosen");
    expect(await answer.text()).not.toContain("chosen");
  });

  test("of a script file is of its type alone", async ({ page, request }) => {
    await page.goto("/");
    const src = await page.locator("script[src]").first().getAttribute("src");
    const answer = await request.get(src ?? "");
    expect(answer.headers()).toMatchObject({
      "x-content-type-options": "nosniff",
      "content-type": /javascript/,
    });
  });

  test("to a request for the image optimizer is a refusal", async ({ request }) => {
    const answer = await request.get("/_next/image?url=%2Ficon.svg&w=64&q=75");
    expect([400, 404]).toContain(answer.status());
  });

  test("to a server action is a refusal", async ({ request }) => {
    const headers = {
      "Next-Action": "7f0000000000000000000000000000000000000000",
      "Content-Type": "text/plain",
    };
    expect((await request.post("/search", { headers, data: "[]" })).status()).toBe(405);
  });

  test("sends nobody to another site", async ({ request, baseURL }) => {
    for (const path of ["//other.example/", "/%2Fother.example", "/%5Cother.example/", "/search/?q=a"]) {
      const answer = await request.get(`${baseURL}${path}`, { maxRedirects: 0 });
      const target = new URL(answer.headers().location ?? "/", baseURL);
      expect(target.origin, path).toBe(baseURL);
    }
  });
});

test.describe("A script smuggled into the page", WITH_JAVASCRIPT, () => {
  test.use({ expectedErrors: [/Content Security Policy/] });

  test("does not run", async ({ page }) => {
    const smuggled = '<script>window.ran = 1</script><img src="data:," alt="" onerror="window.ran = 2">';
    await page.route("**/a/the-pilot-cutter", async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace("</body>", `${smuggled}</body>`);
      await route.fulfill({ response, body });
    });
    const breaches = ["inline script", "inline event handler"].map((what) =>
      page.waitForEvent("console", (message) => message.text().includes(`Executing ${what} violates`)),
    );
    await openLive(page, "/a/the-pilot-cutter");
    await Promise.all(breaches);
    expect(await page.evaluate(() => "ran" in window)).toBe(false);
  });

  test("does not run as the address of a link", async ({ page }) => {
    await openLive(page, "/a/the-pilot-cutter");
    const breach = page.waitForEvent("console", (message) => message.text().includes("JavaScript URL"));
    await page.evaluate(() => {
      const link = Object.assign(document.createElement("a"), { href: "javascript:ran=1" });
      document.body.append(link);
      link.click();
    });
    await breach;
    expect(await page.evaluate(() => "ran" in window)).toBe(false);
  });
});
