import { afterEach, describe, expect, it, vi } from "vitest";
import { ParserPool } from "./isolated/parser-pool.ts";
import { rejected } from "./parse-article.ts";
import { PLAIN_CONTEXT } from "./parse-file.ts";
import { Parsers } from "./parsers.ts";
import { Rejection } from "./rejection.ts";
import { DEFAULT_SETTINGS } from "./settings.ts";

const TEXT = "The delegation left the city on Sunday without an agreement.";
const opened: Parsers[] = [];

function parsersWith(readHere: number): Parsers {
  const parsers = new Parsers(DEFAULT_SETTINGS.limits, readHere);
  opened.push(parsers);
  return parsers;
}

const file = (source: string) => ({ source, bytes: Buffer.from(`Talks\n\n${TEXT}`), context: PLAIN_CONTEXT });

afterEach(() => {
  for (const parsers of opened.splice(0)) parsers.close();
});

describe("files of simple formats", () => {
  it("give the same in other processes as here, and are read there where they are many", async () => {
    const inPool = vi.spyOn(ParserPool.prototype, "parse");
    const parsers = parsersWith(3);
    const all = Array.from({ length: 8 }, (_, at) => file(`${at}.${at % 2 === 0 ? "txt" : "md"}`));
    const parsed = await Promise.all(all.map((one) => parsers.parse(one)));
    expect(inPool.mock.calls.map(([{ source }]) => source)).toEqual(all.slice(3).map(({ source }) => source));
    const here = await Promise.all(all.map((one) => parsersWith(8).parse(one)));
    expect(parsed).toEqual(here);
  });

  it("are read here after all where a process fails over them", async () => {
    const failed = [rejected("a.txt", new Rejection("It took too long.", "too-slow"))];
    vi.spyOn(ParserPool.prototype, "parse").mockResolvedValue(failed);
    const [parsed] = await parsersWith(0).parse(file("a.txt"));
    expect(parsed?.article?.paragraphs).toMatchObject([{ text: TEXT }]);
    expect(await parsersWith(0).parse(file("a.html"))).toBe(failed);
  });
});
