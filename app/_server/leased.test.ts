import { describe, expect, it, vi } from "vitest";
import { Leased } from "./leased.ts";

/** A promise that is kept or broken from outside. */
function gate() {
  let open = () => {};
  let shut = () => {};
  const passed = new Promise<void>((resolve, reject) => {
    open = resolve;
    shut = () => reject(new Error("for a test"));
  });
  return { passed, open, shut };
}

function leased() {
  const closed: string[] = [];
  const lease = new Leased("archive", async (thing) => {
    closed.push(thing);
  });
  return { lease, closed };
}

describe("Leased", () => {
  it("gives what is made of it, and counts who uses it", async () => {
    const { lease } = leased();
    const { passed, open } = gate();
    const made = lease.use(async (thing) => {
      await passed;
      return `${thing} read`;
    });
    expect(lease.users).toBe(1);
    open();
    expect(await made).toBe("archive read");
    expect(lease.users).toBe(0);
  });

  it("knows how long the last use took", async () => {
    const { lease } = leased();
    vi.spyOn(performance, "now").mockReturnValueOnce(1000).mockReturnValueOnce(1400);
    await lease.use(() => "read");
    expect(lease.slowest).toBe(400);
  });

  it("is closed at once where nobody uses it", async () => {
    const { lease, closed } = leased();
    await lease.retire();
    expect(closed).toEqual(["archive"]);
  });

  it("is closed when the last who use it have ended, well or badly, and not before", async () => {
    const { lease, closed } = leased();
    const [one, other] = [gate(), gate()];
    const uses = [lease.use(() => one.passed), lease.use(() => other.passed)];
    const retired = lease.retire();
    one.open();
    await uses[0];
    expect(closed).toEqual([]);
    other.shut();
    await expect(uses[1]).rejects.toThrow("for a test");
    await retired;
    expect(closed).toEqual(["archive"]);
  });

  it("ends a use that throws at once", async () => {
    const { lease } = leased();
    const use = lease.use(() => {
      throw new Error("for a test");
    });
    await expect(use).rejects.toThrow("for a test");
    expect(lease.users).toBe(0);
  });
});
