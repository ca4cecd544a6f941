/** `1 article`, `2 articles`, `1,234 articles`. @param nouns where that is not the noun with an s */
export function plural(count: number, noun: string, nouns = `${noun}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? noun : nouns}`;
}
