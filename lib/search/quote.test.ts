import { setTimeout } from "node:timers/promises";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Searchable } from "./open-search.ts";
import { checkQuote, MAX_QUOTE, MOST_PASSAGES, quoteProblem } from "./quote.ts";
import type { QuotedPassage } from "./quote-check.ts";
import { type SampleArticle, sampleId, withTemporarySearch } from "./temporary-archive.ts";

const LAMP =
  "The keeper lit the great lamp at dusk, although the glass was cracked. In winter he slept beside the engine, and nobody came for nine weeks. When the relief boat arrived he asked only for tobacco and yesterday’s newspaper.";
const STORES =
  "The stores were counted twice a year by a clerk from the harbour office, who wrote everything down in a green ledger.";
const NEXT =
  "That ledger is now kept in the museum, where visitors may turn its pages under the eyes of a guard.";
const FERRY =
  "Passengers on the northern ferry complained of diesel fumes, broken benches and a captain who sang hymns through the loudspeaker.";
const BRACKETS =
  "The minister said that the pier [laughter] would be finished before the summer regatta began.";
const DOTS = "“We waited… and nothing came”, the pilot told the inquiry, folding his charts.";
const FIGURES =
  "Of the ships that winter 3.5 of every hundred were lost, insurance rose by 12%, and on the coldest night the mercury fell to -5 degrees.";
const CHINESE =
  "灯塔的看守人每天傍晚点亮大灯，冬天他睡在机器旁边，九个星期没有人来。补给船到达时他只要烟草。";
const ARABIC = "أضاء الحارس المصباح الكبير عند الغروب رغم أن الزجاج كان مكسورا، ونام في الشتاء بجانب المحرك.";

const article = (title: string, ...paragraphs: string[]): SampleArticle => ({
  title,
  authors: ["Light desk"],
  date: "2013-04-02",
  paragraphs,
});
const ARTICLES = [
  article("The lamp", LAMP, STORES, NEXT),
  article("The ferry", FERRY, BRACKETS, DOTS, FIGURES),
  article("灯塔", CHINESE),
  article("المنارة", ARABIC),
];
const [lamp, stores, next, ferry] = [sampleId(0, 0), sampleId(0, 1), sampleId(0, 2), sampleId(1, 0)];

let site: Searchable;
let close: () => void;
let closed: Promise<void>;
beforeAll(async () => {
  await new Promise<void>((opened) => {
    closed = withTemporarySearch(ARTICLES, (open) => {
      site = open;
      opened();
      return new Promise<void>((end) => {
        close = end;
      });
    });
  });
});
afterAll(async () => {
  close();
  await closed;
});

const check = (text: string) => checkQuote(site, text, Number.POSITIVE_INFINITY);
const SIGNS = {
  same: ["", ""],
  "left out": ["[-", "-]"],
  omitted: ["(-", "-)"],
  added: ["{+", "+}"],
  bracketed: ["", ""],
} as const;
const printed = ({ parts }: QuotedPassage) => parts.map(({ kind, text }) => SIGNS[kind].join(text)).join("");
const told = async (text: string) => {
  const { verdict, passages } = await check(text);
  return [verdict, ...passages.map((passage) => `${passage.id} ${printed(passage)}`)];
};

describe("Word for word", () => {
  test("a quotation is found with its place", async () => {
    const { verdict, found, passages } = await check(
      "he slept beside the engine, and nobody came for nine weeks",
    );
    expect([verdict, found]).toEqual(["exact", 1]);
    expect(passages).toMatchObject([
      { id: lamp, url: `/p/${lamp}`, number: 1, likeness: 1, article: { title: "The lamp", year: "2013" } },
    ]);
    const [passage] = passages;
    expect(LAMP.slice(...(passage?.range ?? [0, 0]))).toBe(
      "he slept beside the engine, and nobody came for nine weeks",
    );
  });

  test.each([
    "“HE SLEPT BESIDE THE ENGINE — AND NOBODY CAME”",
    "in winter he slept be-side the engine and no body came for nine weeks",
    "he\nslept  beside the\u00a0engine, and\u200b nobody came",
    "a clerk from the harbor office".replace("harbor", "harbour"),
    "tobacco and yesterday's newspaper",
    "The pier [laughter] would be finished before",
    "We waited ... and nothing came",
    "补给船到达时他只要烟草",
    "冬天他睡在机器旁边九个星期",
    "أضاء الحارسُ المصباحَ الكبير",
    "[H]e slept beside the engine",
  ])("typography aside: %s", async (text) => {
    expect((await check(text)).verdict).toBe("exact");
  });

  test("with an omission that it tells of", async () => {
    for (const mark of ["…", "...", "[...]", "[…]", "(...)", ". . ."]) {
      expect(await told(`The keeper lit the great lamp ${mark} nobody came for nine weeks.`)).toEqual([
        "exact",
        `${lamp} The keeper lit the great lamp (-at dusk, although the glass was cracked. In winter he slept beside the engine, and -)nobody came for nine weeks`,
      ]);
    }
  });

  test("with pieces however short between the marks", async () => {
    for (const text of [
      "The keeper … in winter he slept beside the engine … newspaper",
      "The … lamp … in winter he slept beside the engine, and … the … boat",
    ]) {
      const { verdict, found, passages } = await check(text);
      expect([verdict, found, passages.length]).toEqual(["exact", 1, 1]);
    }
  });

  test("with words in brackets in place of others", async () => {
    expect(await told("In winter [the keeper] slept beside the engine")).toEqual([
      "exact",
      `${lamp} In winter (-he -)[the keeper] slept beside the engine`,
    ]);
  });

  test("over the end of a paragraph", async () => {
    const { verdict, passages } = await check(
      "wrote everything down in a green ledger. That ledger is now kept in the museum",
    );
    expect(verdict).toBe("exact");
    expect(passages.map(({ id }) => id)).toEqual([stores, next]);
  });
});

describe("Altered", () => {
  const STORIES: readonly (readonly [quote: string, shown: string])[] = [
    [
      "In winter he slept beside the stove, and nobody came for nine weeks.",
      "In winter he slept beside the [-engine-]{+stove+}, and nobody came for nine weeks",
    ],
    [
      "In winter he slept, and nobody came for nine weeks.",
      "In winter he slept [-beside the engine-], and nobody came for nine weeks",
    ],
    [
      "In winter he slept badly beside the engine, and nobody came",
      "In winter he slept {+badly +}beside the engine, and nobody came",
    ],
    ["nobody came for nine months", "nobody came for nine [-weeks-]{+months+}"],
  ];

  test.each(STORIES)("%s", async (text, shown) => {
    const [verdict, passage] = await told(text);
    expect(verdict).toBe("altered");
    const squeezed = (one: string) => one.replace(/[\s,]+/g, "");
    expect(squeezed(passage ?? "")).toBe(squeezed(`${lamp} ${shown}`));
  });

  test.each([
    "Of the ships that winter 35 of every hundred were lost",
    "ships that winter 3.5 of every hundred were lost, insurance rose by 12",
    "5 degrees, on the coldest night",
    "on the coldest night the mercury fell to 5 degrees",
  ])("in a number: %s", async (text) => {
    expect((await check(text)).verdict).not.toBe("exact");
  });

  test("not by a number as it stands", async () => {
    const { verdict } = await check(
      "insurance rose by 12 %, and on the coldest night the mercury fell to −5",
    );
    expect(verdict).toBe("exact");
  });

  test("by a machine that misread it", async () => {
    const [verdict, ...passages] = await told(
      "In vvinter he slcpt beside the enginc, and nobody carne for nine weeks",
    );
    expect(verdict).toBe("altered");
    expect(passages).toEqual([expect.stringContaining(lamp)]);
  });

  test("by an omission that is not told of, however long", async () => {
    const [verdict, ...passages] = await told(
      "The keeper lit the great lamp at dusk and asked only for tobacco and yesterday’s newspaper",
    );
    expect(verdict).toBe("altered");
    expect(passages).toHaveLength(1);
  });
});

describe("Stitched together", () => {
  test("from two articles", async () => {
    const { verdict, passages } = await check(
      "In winter he slept beside the engine, and nobody came, complained of diesel fumes, broken benches and a captain who sang hymns.",
    );
    expect(verdict).toBe("stitched");
    expect(passages.map(({ id }) => id)).toEqual([lamp, ferry]);
  });

  test("also where a mark tells of an omission", async () => {
    const { verdict } = await check(
      "In winter he slept beside the engine, and nobody came … diesel fumes, broken benches and a captain who sang hymns.",
    );
    expect(verdict).toBe("stitched");
  });

  test("from one paragraph in another order", async () => {
    const { verdict, passages } = await check(
      "When the relief boat arrived he asked only for tobacco. The keeper lit the great lamp at dusk, although the glass was cracked.",
    );
    expect(verdict).toBe("stitched");
    expect(passages.map(({ id }) => id)).toEqual([lamp, lamp]);
  });
});

test("Of a great many places the first are given, and how many there are", async () => {
  const pieces = [
    "In winter he slept beside the engine, and nobody came for nine weeks",
    "complained of diesel fumes, broken benches and a captain who sang hymns",
  ];
  const { verdict, passages, places } = await check(Array(12).fill(pieces).flat().join(" … "));
  expect(verdict).toBe("stitched");
  expect(passages).toHaveLength(MOST_PASSAGES);
  expect(places).toBe(24);
});

test("When its time is spent a check goes no further, and says so", async () => {
  let asked = 0;
  const find: Searchable["engine"]["find"] = async (request) => {
    asked++;
    const found = await site.engine.find(request);
    await setTimeout(60);
    return found;
  };
  const slow = { ...site, engine: { ...site.engine, find } };
  const quote = `${LAMP} … ${FERRY}`;
  expect(await checkQuote(slow, quote, 50)).toMatchObject({ passages: [], partial: true });
  expect(asked).toBe(1);
});

describe("Not in the archive", () => {
  test.each([
    "Four score and seven years ago our fathers brought forth on this continent a new nation",
    "The committee of the whole was of the opinion that it should be so",
    "他们决定明年春天修建一座新的桥梁",
    "zzz yyy xxx www",
  ])("%s", async (text) => {
    expect((await check(text)).verdict).toBe("absent");
  });

  test("what is too short or too long is told", () => {
    expect(quoteProblem("two words")?.message).toBe(
      "That is too short to be told from other texts. Give at least 3 words.",
    );
    expect(quoteProblem(" … ")?.code).toBe("too-short");
    expect(quoteProblem("a ".repeat(MAX_QUOTE / 2))).toBeNull();
    expect(quoteProblem("a ".repeat(MAX_QUOTE))?.message).toBe(
      "The quotation has 4,000 characters. Give at most 2,000.",
    );
  });
});

test("Whatever is asked, there is an answer whose ranges fit and whose parts are of the passage and the quotation", async () => {
  const piece = fc.constantFrom(
    ...LAMP.split(" "),
    ...FERRY.split(" "),
    ...CHINESE.slice(0, 20),
    "…",
    "[",
    "]",
    "[x]",
    "(...)",
    ". . .",
    "\n",
    "\ud800",
  );
  const text = fc
    .array(fc.oneof({ weight: 6, arbitrary: piece }, fc.string()), { maxLength: 60 })
    .map((words) => words.join(" "));
  const plain = (one: string) => one.replace(/[^\p{L}\p{N}]+/gu, "");
  await fc.assert(
    fc.asyncProperty(text, async (quote) => {
      const { passages, found } = await check(quote);
      expect(found).toBeLessThanOrEqual(1);
      for (const { text: paragraph, range, parts } of passages) {
        expect(range[0]).toBeLessThanOrEqual(range[1]);
        const own = parts.filter(({ kind }) => ["same", "left out", "omitted"].includes(kind));
        expect(plain(own.map((part) => part.text).join(""))).toBe(plain(paragraph.slice(...range)));
        const put = parts.filter(({ kind }) => kind === "added" || kind === "bracketed");
        for (const part of put) expect(plain(quote)).toContain(plain(part.text));
      }
    }),
    { numRuns: 200 },
  );
});
