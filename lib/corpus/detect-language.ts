import { eld } from "eld/extrasmall";

/** Taken where a text is too short or too mixed to tell. */
const DEFAULT_LANGUAGE = "en";
/** Bytes of UTF-8, because a sign of a script with many signs says more than a letter. */
const LEAST_BYTES = 40;
const MOST_SAMPLES = 3;
/** The detector reads about 350 bytes of a text, so that more of an article is shown to it in pieces. */
const SAMPLE = 400;

/**
 * The language of a text: the one that most samples from all over it are told to be in with certainty. The third is
 * looked at only where the first two differ.
 *
 * @returns a primary BCP 47 tag
 */
export function detectLanguage(text: string): string {
  if (Buffer.byteLength(text) < LEAST_BYTES) return DEFAULT_LANGUAGE;
  const seen: string[] = [];
  for (const sample of samplesOf(text)) {
    const language = languageOf(sample);
    if (seen.includes(language)) return language;
    seen.push(language);
  }
  return seen.length === 1 ? (seen[0] ?? DEFAULT_LANGUAGE) : DEFAULT_LANGUAGE;
}

function samplesOf(text: string): string[] {
  const count = Math.min(MOST_SAMPLES, Math.ceil(text.length / SAMPLE));
  return Array.from({ length: count }, (_, at) => {
    const start = Math.floor((at * text.length) / count);
    return text.slice(start, start + SAMPLE);
  });
}

function languageOf(sample: string): string {
  const detected = eld.detect(sample);
  return detected.isReliable() ? detected.language : DEFAULT_LANGUAGE;
}
