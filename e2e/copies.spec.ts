import { expect } from "@playwright/test";
import { withOwnServer } from "./own-server.ts";
import { test } from "./reader.ts";

const STORY = [
  "The lifeboat was launched at four in the morning, when the gale had already torn two trawlers from their moorings.",
  "Its crew of eleven rowed for three hours before they reached the wreck, and brought home all who were aboard.",
];

test("A story in several files is listed once, with its copies beside it @once", async ({
  page,
  request,
}) => {
  test.setTimeout(120_000);
  await withOwnServer(
    request,
    "copies",
    3217,
    ({ write }) => {
      write("first.md", "A lifeboat", ...STORY);
      write(
        "reprint.md",
        "The night at sea",
        STORY[0]?.replace("already torn", "torn") ?? "",
        STORY[1] ?? "",
      );
      write("other.md", "The trawlers", "Of the trawlers that sank in the gale only one was ever raised.");
    },
    async ({ url }) => {
      await page.goto(`${url}/search?q=gale`);
      await expect(page.getByRole("article")).toHaveCount(2);
      await expect(page.getByText("1 article is a copy of another one, and listed there.")).toBeVisible();
      const story = page.getByRole("article").filter({ hasText: "+1 copy" });
      await expect(story.getByRole("link", { name: "The night at sea" })).toBeHidden();
      await story.getByText("+1 copy").click();
      const copy = story.getByRole("link", { name: "The night at sea" });
      await expect(copy).toBeVisible();
      // Not by a click: what a new page still loads when the server ends would be a complaint.
      const read = await request.get(`${url}${await copy.getAttribute("href")}`);
      expect(await read.text()).toContain("had torn two trawlers from their moorings");
    },
  );
});
