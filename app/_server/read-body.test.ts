import { describe, expect, test } from "vitest";
import { readBody } from "./read-body.ts";

const post = (body: BodyInit | null) => new Request("http://localhost/", { method: "POST", body });

describe("The body of a request", () => {
  test("is read up to the length that is allowed", async () => {
    expect(await readBody(post("né"), 3)).toBe("né");
    expect(await readBody(post("née"), 3)).toBeNull();
    expect(await readBody(post(null), 3)).toBe("");
  });

  test("is left where it gets too long", async () => {
    let given = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        given += 1;
        controller.enqueue(new Uint8Array(100));
      },
    });
    const request = new Request("http://localhost/", {
      method: "POST",
      body: endless,
      duplex: "half",
    } as RequestInit);
    expect(await readBody(request, 1000)).toBeNull();
    expect(given).toBeLessThan(20);
  });
});
