const SIGNS: ReadonlyMap<string, number> = new Map([
  ["i", 1],
  ["v", 5],
  ["x", 10],
  ["l", 50],
  ["c", 100],
]);

/** What a Roman number below 400 comes to. */
export function romanValue(text: string): number {
  const values = [...text.toLowerCase()].map((sign) => SIGNS.get(sign) ?? 0);
  return values.reduce((sum, value, at) => (value < (values[at + 1] ?? 0) ? sum - value : sum + value), 0);
}
