import { spawnSync } from "node:child_process";

/** Whether `pdftotext` of Poppler is there to compare with. */
export const hasPdfToText = (): boolean => spawnSync("pdftotext", ["-v"]).error === undefined;

/** The paragraphs that `pdftotext` leads to, parted by blank lines and ends of pages. */
export function paragraphsByPdfToText(bytes: Uint8Array): string[] {
  const { stdout } = spawnSync("pdftotext", ["-enc", "UTF-8", "-", "-"], { input: bytes, encoding: "utf8" });
  return stdout
    .split(/\n\s*\n|\f/)
    .map((text) => text.replace(/\s+/g, " ").trim())
    .filter((text) => text !== "");
}
