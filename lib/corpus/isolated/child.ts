import { MEGABYTE } from "#lib/corpus/megabyte.ts";
import { parseFile } from "#lib/corpus/parse-file.ts";
import { type Answer, BUSIEST, type FileToParse, secondsFor } from "./parser-process.ts";
import { startWatchdog } from "./watchdog.ts";

// The other end of parser-process.ts: reads one file after the other until its parent ends it or is gone.

// Maps of the libraries' sources take 200 MB as soon as one of them makes an error, and nobody reads them here.
process.setSourceMapsEnabled(false);

/** The parent ends a file that goes beyond its limits; where it goes so far, the parent is not at its post. */
const BEYOND = 2;
const watch = startWatchdog();

process.on("message", ({ source, bytes, context }: FileToParse) => {
  const { limits } = context.settings;
  watch({
    memory: BEYOND * limits.memory * MEGABYTE,
    time: BEYOND * BUSIEST * secondsFor(bytes, limits) * 1000,
  });
  void parseFile(source, bytes, context).then((articles) => {
    watch(null);
    process.send?.({ articles, held: process.memoryUsage.rss() } satisfies Answer);
  });
});
process.on("disconnect", () => process.exit());
process.send?.("ready");
