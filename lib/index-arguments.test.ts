import { describe, expect, it } from "vitest";
import { argumentsOfBuild, readArguments, USAGE } from "./index-arguments.ts";

describe("the arguments of npm run index", () => {
  it.each([
    [["--watch", "--compact"], /--compact is done once/],
    [["--watch", "--explain", "a.txt"], /--explain builds nothing/],
    [["--explain", ""], /--explain builds nothing/],
    [["--max-gone", "few"], /--max-gone is "few"/],
    [["--wtach"], /'--wtach'.*--watch/],
    [["a.txt"], /a\.txt.*--explain path/],
  ])("are refused in words where they make no sense: %j", (args, message) => {
    expect(() => readArguments(args)).toThrow(message);
  });

  it("of a watch hold for each of its builds", () => {
    const asked = readArguments(["--watch", "--max-gone", "3", "--review", "--strict"]);
    expect(asked.does).toBe("watch");
    expect(readArguments(argumentsOfBuild(asked))).toEqual({ ...asked, does: "build", wait: true });
  });

  it("are all named in the help", () => {
    expect(readArguments(["--help"]).does).toBe("help");
    const refusal = String(catchError(() => readArguments(["--none"])));
    for (const [argument] of refusal.matchAll(/--(?!none)[a-z-]+/g)) expect(USAGE).toContain(argument);
  });
});

function catchError(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
