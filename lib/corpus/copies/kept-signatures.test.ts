import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { findCopies } from "./find-copies.ts";
import { KeptSignatures } from "./kept-signatures.ts";
import { Shingles } from "./shingles.ts";

let path = "";
beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), "signatures-")), "cache", "copies");
});
afterEach(() => rmSync(join(path, "..", ".."), { recursive: true }));

const textOf = (number: number) =>
  Array.from({ length: 60 }, (_, at) => `word${(number * 7919 + at * 104729) % 9973}`).join(" ");
const twin = textOf(3);
const articles = [
  ...Array.from({ length: 8 }, (_, at) => [textOf(at), textOf(at + 50)]),
  [twin, textOf(53)],
  [],
];

/** The groups, and how many articles had their words read to be signed. */
function find(all: readonly (readonly string[])[], kept: KeptSignatures | null) {
  const read = vi.spyOn(Shingles.prototype, "of");
  const before = read.mock.calls.length;
  const groups = findCopies(all.length, (at) => all[at] ?? [], kept);
  return { groups, read: read.mock.calls.length - before };
}

it("reads the words of new articles alone, and finds the same", () => {
  const { groups, read } = find(articles, null);
  expect(groups).toEqual([[3, 8]]);
  expect(find(articles, new KeptSignatures(path))).toEqual({ groups, read });
  const compared = read - articles.length; // those that may be copies are read once more
  expect(find(articles, new KeptSignatures(path))).toEqual({ groups, read: compared });
  const more = [[textOf(7), "and more of it"], ...articles];
  expect(find(more, new KeptSignatures(path)).groups).toEqual(find(more, null).groups);
  expect(readdirSync(join(path, ".."))).toEqual(["copies"]);
});

it("tells articles apart whose paragraphs are parted otherwise", () => {
  const parted = [
    ["one two three", "four"],
    ["one two", " threefour"],
  ];
  find(parted, new KeptSignatures(path));
  expect(find(parted, new KeptSignatures(path)).groups).toEqual(find(parted, null).groups);
});

it("believes no file in which anything is another, and forgets what is gone", () => {
  const anew = find(articles, new KeptSignatures(path));
  const whole = readFileSync(path);
  for (const [at, length] of [
    [0, whole.length],
    [40, whole.length],
    [whole.length - 1, whole.length],
    [0, 100],
  ] as const) {
    const damaged = Buffer.from(whole.subarray(0, length));
    damaged[at] = (damaged[at] ?? 0) ^ 1;
    writeFileSync(path, damaged);
    expect(find(articles, new KeptSignatures(path))).toEqual(anew);
  }
  find(articles.slice(0, 2), new KeptSignatures(path));
  expect(readFileSync(path).length).toBeLessThan(whole.length / 3);
});

it("goes on where it cannot be written", () => {
  writeFileSync(join(path, "..", "..", "cache"), "no folder");
  expect(find(articles, new KeptSignatures(path)).groups).toEqual([[3, 8]]);
});
