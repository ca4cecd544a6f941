import { expect, it } from "vitest";
import { parsePublishedDate } from "./published-date.ts";

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
])("%s is %s", (text, date) => {
  expect(parsePublishedDate(text)).toEqual({ date });
});

it.each(["04/05/2020", "2021-02-29", "2020-13-01", "31/02/2020"])("%s is no date, and says why", (text) => {
  expect(parsePublishedDate(text)).toEqual({ problem: expect.stringContaining(text) });
});

it.each([
  "yesterday",
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
  "May 5000 come",
  "",
])("%j is no date", (text) => {
  expect(parsePublishedDate(text)).toBeNull();
});

it("takes a year alone where it is asked to", () => {
  expect(parsePublishedDate("2013", true)).toEqual({ date: "2013" });
});
