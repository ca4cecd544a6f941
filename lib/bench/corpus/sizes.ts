/**
 * Reads the sizes of corpora from a command line: numbers of paragraphs, with commas between them.
 *
 * @throws Error in words where one is no such number
 */
export function readSizes(text: string): number[] {
  return text.split(",").map((size) => {
    if (!/^[1-9]\d*$/.test(size))
      throw new Error(`--sizes takes numbers of paragraphs, as in 10000,100000: ${size}`);
    return Number(size);
  });
}
