import type { CorpusReport } from "./report.ts";

const indented = (value: unknown, depth: number): string =>
  JSON.stringify(value, null, 2).replaceAll("\n", `\n${"  ".repeat(depth)}`);

/**
 * A report as the text of its file, JSON indented by two spaces, file by file: that of a large corpus is longer than any
 * string.
 *
 * @param snapshot that was built with it; null where none was
 */
export function* reportPieces(snapshot: string | null, { files, totals }: CorpusReport): Generator<string> {
  yield `{\n  "snapshot": ${JSON.stringify(snapshot)},\n  "files": [`;
  let isFirst = true;
  for (const file of files) {
    yield `${isFirst ? "" : ","}\n    ${indented(file, 2)}`;
    isFirst = false;
  }
  yield `${isFirst ? "" : "\n  "}],\n  "totals": ${indented(totals, 1)}\n}\n`;
}
