/**
 * The commonest of some written forms; of equally common ones the last by character code, because a small letter tells
 * more than a capital, which may only begin a sentence.
 */
export function commonest(counts: Iterable<readonly [form: string, count: number]>): string {
  let [best, most] = ["", 0];
  for (const [form, count] of counts) {
    if (count > most || (count === most && form > best)) [best, most] = [form, count];
  }
  return best;
}
