import { parseFile } from "#lib/corpus/parse-file.ts";
import type { FileToParse } from "./parser-process.ts";

// The other end of parser-process.ts: reads one file after the other until its parent ends it or is gone.

process.on("message", ({ source, bytes, context }: FileToParse) => {
  void parseFile(source, bytes, context).then((articles) => process.send?.(articles));
});
process.on("disconnect", () => process.exit());
process.send?.("ready");
