import fc from "fast-check";
import { ImaginedBuilds, sampleArticle } from "./imagined-builds.ts";

/** Texts of which some are likely to be taken for others. */
export const SOME_TEXTS = [
  "The pilots slept.",
  "The pilots slept well.",
  "High water came twice that Tuesday.",
  "Yes.",
];

/** Some builds of an article that changes at random. */
export const randomBuilds = fc
  .array(fc.array(fc.constantFrom(...SOME_TEXTS), { maxLength: 4 }), { minLength: 1, maxLength: 4 })
  .map((versions) => {
    const builds = new ImaginedBuilds();
    for (const texts of versions) builds.build([sampleArticle("a.txt", "Tides", ...texts)]);
    return builds;
  });
