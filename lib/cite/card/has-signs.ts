/** Signs that show; not the empty pattern of Braille nor the fillers of Hangul, which are signs and letters by name. */
const VISIBLE = /(?![\u2800\u115F\u1160\u3164\uFFA0])[\p{L}\p{N}\p{P}\p{S}]/u;

/** Whether there is anything in a text to be seen. */
export function hasSigns(text: string): boolean {
  return VISIBLE.test(text);
}
