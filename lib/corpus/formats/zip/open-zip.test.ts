import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { openZip } from "./open-zip.ts";
import { writeZip } from "./write-zip.ts";

const read = async (bytes: Uint8Array, name = "a"): Promise<string | undefined> =>
  Buffer.from((await (await openZip(bytes)).read(name)) ?? []).toString();

describe("openZip", () => {
  it("reads parts by name, and says null of what is not there", async () => {
    const zip = await openZip(
      writeZip([
        ["a", "one"],
        ["b/ç", "two"],
      ]),
    );
    expect(zip.names).toEqual(["a", "b/ç"]);
    expect(Buffer.from((await zip.read("b/ç")) ?? []).toString()).toBe("two");
    expect(await zip.read("c")).toBeNull();
  });

  it.each([
    ["a bomb", writeZip([["a", Buffer.alloc(20 * 1024 * 1024)]]), "more than a hundred times"],
    ["a part too large", writeZip([["a", "b", { size: 65 * 1024 * 1024 }]]), "at most 64 MB"],
    ["a size that is too small", writeZip([["a", "b".repeat(5000), { size: 10 }]]), "damaged"],
    ["a size that is too large", writeZip([["a", "b", { size: 10 }]]), "damaged"],
    ["a wrong sum", writeZip([["a", "b", { sum: 1 }]]), "sum"],
    ["a password", writeZip([["a", "b", { flags: 1 }]]), "password"],
  ])("refuses to read %s", async (_name, bytes, reason) => {
    await expect(read(bytes)).rejects.toThrow(reason);
    await expect(read(bytes)).rejects.toMatchObject({ name: "Rejection" });
  });

  it.each([
    ["a name that leads out", writeZip([["../a", "b"]]), "invalid relative path"],
    ["a name from the root", writeZip([["/etc/a", "b"]]), "absolute path"],
    [
      "two parts of one name",
      writeZip([
        ["a", "b"],
        ["a", "c"],
      ]),
      "two parts",
    ],
    ["no zip", Buffer.from("text"), "not a zip file"],
    ["nothing", new Uint8Array(), "not a zip file"],
  ])("refuses %s", async (_name, bytes, reason) => {
    await expect(openZip(bytes)).rejects.toThrow(reason);
  });

  it("counts what all parts unpack to", async () => {
    const noise = randomBytes(700_000);
    const zip = await openZip(
      writeZip(["a", "b", "c"].map((name) => [name, noise, { size: 60 * 1024 * 1024 }])),
    );
    await expect(zip.read("a")).rejects.toThrow("damaged");
    await expect(zip.read("b")).rejects.toThrow("damaged");
    await expect(zip.read("c")).rejects.toThrow("128 MB");
  });
});
