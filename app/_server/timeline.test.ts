import { describe, expect, it } from "vitest";
import { timeline } from "./timeline.ts";

const count = (value: string, articles = 1) => ({ value, count: articles });

describe("timeline", () => {
  it("fills the years between with nothing", () => {
    expect(timeline([count("2010", 2), count("2012")])).toEqual([
      count("2010", 2),
      count("2011", 0),
      count("2012"),
    ]);
  });

  it("goes by decades, then centuries, where years would be too many", () => {
    expect(timeline([count("1898"), count("1899", 2), count("2021")]).slice(0, 2)).toEqual([
      count("1890..1899", 3),
      count("1900..1909", 0),
    ]);
    expect(timeline([count("1020"), count("2021")]).at(-1)).toEqual(count("2000..2099"));
    expect(timeline([count("0001"), count("9999")]).length).toBeLessThanOrEqual(60);
  });

  it("is empty without dates", () => {
    expect(timeline([])).toEqual([]);
  });
});
