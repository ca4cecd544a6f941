import { expect, it } from "vitest";
import { Rejection } from "./rejection.ts";
import { type FileReport, reportWithout, summarize } from "./report.ts";

const indexed = (source: string, more: Partial<FileReport>): FileReport => ({
  ...reportWithout(source, "rejected", new Rejection("")),
  status: "indexed",
  code: null,
  reason: null,
  ...more,
});

it("adds up what became of the files", () => {
  const removal = { rule: "teaser", line: 1, text: "", why: "" } as const;
  const joining = { rule: "page break", line: 1, number: 1, why: "" } as const;
  const totals = summarize([
    indexed("a", {
      authors: ["A", "B"],
      date: "2013-04",
      paragraphs: 3,
      removed: [removal, removal],
      joined: [joining],
    }),
    indexed("b", { authors: ["B"], date: null, paragraphs: 2, warnings: ["Why."] }),
    { ...reportWithout("c", "rejected", new Rejection("Why.")), removed: [removal] },
    reportWithout("d", "left out", new Rejection("Why.")),
  ]);
  expect(totals).toEqual({
    articles: 2,
    paragraphs: 5,
    authors: 2,
    years: { "2013": 1, undated: 1 },
    indexed: 2,
    warned: 1,
    rejected: 1,
    leftOut: 1,
    removedByRule: { teaser: 2 },
    joinedByRule: { "page break": 1 },
  });
});
