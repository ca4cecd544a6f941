import { describe, expect, it } from "vitest";
import { parseYaml } from "./parse-yaml.ts";

describe("a text of YAML", () => {
  it.each([
    ["lists in lists", `a: ${"[".repeat(200)}`],
    ["lists in lists, line by line", "[\n".repeat(200)],
    ["lists in lists, with words between", "[\na: b,\n".repeat(200)],
    ["maps in maps", `a: ${"{b: ".repeat(200)}`],
    ["entries in entries", `a:\n  ${"- ".repeat(200)}b`],
    ["keys in keys", `${"? ".repeat(200)}b`],
    ["maps further and further in", Array.from({ length: 340 }, (_, at) => `${" ".repeat(at)}k:`).join("\n")],
    ["lists behind much room", `a: [${`${" ".repeat(10_000)}[`.repeat(150)}`],
  ])("is refused where it has %s", (_, text) => {
    expect(() => parseYaml(text)).toThrow(new RangeError("It is nested too deeply."));
  });

  it("may hold brackets that open nothing, as many as it likes", () => {
    const titles = Array.from({ length: 300 }, (_, at) => `t${at}: Part ${at} [of 3 {x\nq${at}: "[quoted"`);
    const parsed = parseYaml(titles.join("\n")) as ReadonlyMap<string, string>;
    expect(parseYaml(`- "${"[".repeat(3000)}"\n- |\n${" ".repeat(400)}${"[{".repeat(300)}`)).toHaveLength(2);
    expect([parsed.size, parsed.get("t7"), parsed.get("q7")]).toEqual([600, "Part 7 [of 3 {x", "[quoted"]);
  });
});
