import { describe, expect, it } from "vitest";
import { doubtAbout, isUpdate, parsePublishedDate } from "./published-date.ts";

it.each([
  ["8 April 2020", "2020-04-08"],
  ["April 8, 2020", "2020-04-08"],
  ["Wednesday, April 8, 2020", "2020-04-08"],
  ["8th of April 2020", "2020-04-08"],
  ["8 Apr. 2020", "2020-04-08"],
  ["2020-04-08", "2020-04-08"],
  ["2020-04-08T23:30:00-08:00", "2020-04-08"],
  ["Published: 8 April 2020", "2020-04-08"],
  ["Posted on April 8, 2020", "2020-04-08"],
  ["April 2020", "2020-04"],
  ["2020-04", "2020-04"],
  ["29 February 2020", "2020-02-29"],
  ["25/12/2020", "2020-12-25"],
  ["12/25/2020", "2020-12-25"],
  ["05/05/2020", "2020-05-05"],
  ["Aug. 15, 2021 at 4:03 p.m. EDT", "2021-08-15"],
  ["Sun 15 Aug 2021 10.30 BST", "2021-08-15"],
  ["10:30 BST, Sunday 15 August 2021", "2021-08-15"],
  ["August 15, 2021, 4 pm", "2021-08-15"],
  ["15.08.2021 10:30", "2021-08-15"],
  ["Last updated: 9 April 2020", "2020-04-09"],
  ["April 8, 2020 · 4 min read", "2020-04-08"],
  ["8 avril 2020", "2020-04-08"],
  ["1er mai 2020", "2020-05-01"],
  ["Mittwoch, 8. April 2020", "2020-04-08"],
  ["3. Mai 2020", "2020-05-03"],
  ["den 8 april 2020", "2020-04-08"],
  ["segunda-feira, 6 de abril de 2020", "2020-04-06"],
  ["8 апреля 2020 г.", "2020-04-08"],
  ["Апрель 2020", "2020-04"],
  ["2020年4月8日", "2020-04-08"],
  ["Summer/Fall 1998", "1998"],
])("%s is %s", (text, date) => {
  expect(parsePublishedDate(text)).toEqual({ date });
});

it.each(["04/05/2020", "2021-02-29", "2020-13-01", "31/02/2020"])("%s is no date, and says why", (text) => {
  expect(parsePublishedDate(text)).toMatchObject({ problem: expect.stringContaining(text) });
});

it.each([
  "yesterday",
  "Accessed 8 April 2020",
  "Agreement 8 April 2020",
  "Accord 8 avril 2020",
  "last Monday",
  "today",
  "two days after 8 April 2020",
  "8 April",
  "8 April 20",
  "2013",
  "April",
  "The army left on 8 April 2020",
  "8 April 2020 to 9 May 2020",
  "2020 vision",
  "10.30 2021",
  "At 10.30 on the morning of 8 April 2020",
  "May 5000 come",
  "",
])("%j is no date", (text) => {
  expect(parsePublishedDate(text)).toBeNull();
});

describe("what lies in a time rather than on a day", () => {
  it.each([
    ["Spring 1964", "1964"],
    ["the autumn of 1964", "1964"],
    ["Winter 1964/65", "1964"],
    ["Q3 2012", "2012"],
    ["April–May 1964", "1964"],
    ["April/May 1964", "1964"],
    ["8–10 April 2020", "2020-04"],
    ["April 8-10, 2020", "2020-04"],
    ["28 April to 2 May 2020", "2020"],
    ["April 28 – May 2, 2020", "2020"],
  ])("%s is %s", (text, date) => {
    expect(parsePublishedDate(text)).toEqual({ date });
  });

  it.each([
    ["2013", { date: "2013" }],
    ["c. 1964", { date: "1964" }],
    ["mid-April 1964", { date: "1964-04" }],
    ["8 April 2020 to 9 May 2020", { date: "2020" }],
    ["1964–1966", { date: "1964", doubt: expect.stringContaining("several years") }],
    ["1964/65", { date: "1964", doubt: expect.stringContaining("by its beginning") }],
    [
      "December 1964 – January 1965",
      { date: "1964-12", doubt: expect.stringContaining("“December 1964 – January 1965”") },
    ],
  ])("%s is a date only where the text is known to be one", (text, reading) => {
    expect(parsePublishedDate(text, true)).toEqual(reading);
    expect(parsePublishedDate(text)).toBeNull();
  });

  it.each(["1960s", "December 28 – January 2, 1965", "31–32 April 2020", "Spring", "Q5 1964"])(
    "%s is no date",
    (text) => {
      expect(parsePublishedDate(text, true)).toBeNull();
    },
  );
});

it("tells the date of a change from others", () => {
  expect(
    ["Last updated: 9 April 2020", "Revised 2020-04-09", "Published: 8 April 2013"].map(isUpdate),
  ).toEqual([true, true, false]);
});

it("doubts years before 1400 and after the next one", () => {
  const today = new Date("2026-06-01");
  const doubts = ["1399", "1400-01", "2027-12-31", "2028"].map((date) => doubtAbout(date, today) !== null);
  expect(doubts).toEqual([true, false, false, true]);
});
