import { expect, it } from "vitest";
import { printBytes } from "./print-bytes.ts";

it.each([
  [0, "0 bytes"],
  [1, "1 byte"],
  [999, "999 bytes"],
  [1000, "1.0 kB"],
  [9949, "9.9 kB"],
  [9950, "10 kB"],
  [62_700, "63 kB"],
  [999_499, "999 kB"],
  [999_500, "1.0 MB"],
  [4_912_000, "4.9 MB"],
  [292_500_000, "293 MB"],
  [1_200_000_000, "1.2 GB"],
  [5e15, "5000 TB"],
])("prints %i as %s", (bytes, printed) => {
  expect(printBytes(bytes)).toBe(printed);
});
