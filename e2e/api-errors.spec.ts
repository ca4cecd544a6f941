import { type APIResponse, expect } from "@playwright/test";
import { ONCE, test } from "./reader.ts";

/** The one shape of errors; `parameter` is left out where no parameter is at fault. */
async function expectError(answer: APIResponse, status: number, parameter?: string): Promise<void> {
  expect(answer.status()).toBe(status);
  expect(answer.headers()["content-type"]).toContain("application/json");
  const error = { code: expect.any(String), message: expect.stringMatching(/^\S.*\.$/) };
  expect(await answer.json()).toStrictEqual({
    error: parameter === undefined ? error : { ...error, parameter },
  });
}

const SENSELESS: readonly (readonly [query: string, parameter: string])[] = [
  ["year=abc", "year"],
  ["year=2016..2010", "year"],
  ["year=2012&year=20123", "year"],
  ["q=a&q=b", "q"],
  ["sort=sideways", "sort"],
  ["sort=newest&sort=oldest", "sort"],
  ["match=some", "match"],
  ["page=0", "page"],
  ["page=-1", "page"],
  ["page=1.5", "page"],
  ["limit=101", "limit"],
  ["limit=x", "limit"],
  ["expand=a&expand=b", "expand"],
  ["explain=yes", "explain"],
];

test.describe("The API answers with its one error shape", ONCE, () => {
  for (const [query, parameter] of SENSELESS) {
    test(`to a senseless ${parameter}: ${query}`, async ({ request }) => {
      await expectError(await request.get(`/api/v1/search?${query}`), 400, parameter);
    });
  }

  test("to a text to complete that is given twice", async ({ request }) => {
    await expectError(await request.get("/api/v1/complete?q=a&q=b"), 400, "q");
  });

  test("to an article and a paragraph it does not know", async ({ request }) => {
    await expectError(await request.get("/api/v1/articles/no-such-article"), 404, "slug");
    await expectError(await request.get("/api/v1/paragraphs/0000000000"), 404, "id");
  });

  test("to a path it does not know", async ({ request }) => {
    await expectError(await request.get("/api/v1/nothing"), 404);
  });

  test("to a request that would write", async ({ request }) => {
    const answer = await request.post("/api/v1/search", { data: {} });
    expect(answer.headers().allow).toBe("GET, HEAD");
    await expectError(answer, 405);
  });

  test("to a broken percent escape", async ({ request }) => {
    await expectError(await request.get("/api/v1/articles/%E0%A4%A"), 400);
  });
});
