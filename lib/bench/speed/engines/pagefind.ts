import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Article } from "../../../corpus/article.ts";
import { BENCH_FOLDER, readArticles } from "../../corpus/corpus-files.ts";
import { fetchPackage, type WantedPackage } from "../../fetch-package.ts";
import type { Peer, Usage } from "./peer.ts";
import { usageOf } from "./process-usage.ts";

const VERSION = "1.6.0";
const INDEX = "index";
/** How often a running build is looked at, in milliseconds. */
const PERIOD = 50;

/** Its program by platform: as a dependency, its lock file could not name those that a registry lacks. */
const PROGRAMS: Readonly<Record<string, string>> = {
  "linux-x64": "IbMSx/+Vr/Xk0TTBlLkjgK+rvnbOXGmmb2/MKxQu99AR5DsqQoV3NKEA9PQz2tAhuCZjeD5xJBp4w5N5DHIC7Q==",
  "linux-arm64": "SLB2I+XqCZma8NvIGIH8nyKblgKIxw5PmqsVtofWOKxNHhEtOEsddbqU+hsrNcT3EV0faM6UmKDHVIxcPYq29w==",
};
const platform = `${process.platform}-${process.arch}`;

/** Pagefind, for its build and its size: it searches in a browser, which has other costs than these. */
export const pagefind: Peer = {
  name: `Pagefind ${VERSION}`,
  settings: "A page for each article; searches in the browser, and is not timed here.",
  missing: () => (PROGRAMS[platform] ? null : "It is fetched for Linux on x64 and arm64 alone."),

  async build(corpus, folder) {
    const program = join(BENCH_FOLDER, `pagefind-${VERSION}`);
    fetchPackage(wanted(), program);
    const site = join(folder, "site");
    for (const article of readArticles(corpus)) writePage(article, site);
    const args = ["--site", site, "--output-path", join(folder, INDEX), "--force-language", "en"];
    return await runWatched(join(program, "pagefind_extended"), args);
  },

  isIndex: (_, folder) => folder.split("/").includes(INDEX),
};

const wanted = (): WantedPackage => ({
  spec: `@pagefind/${platform}@${VERSION}`,
  sha512: PROGRAMS[platform] ?? "",
  member: "bin",
});

function writePage({ source, title, paragraphs }: Article, site: string): void {
  const folder = join(site, source.slice(0, -".txt".length));
  const text = paragraphs.map((paragraph) => `<p id="p${paragraph.number}">${paragraph.text}</p>`).join("\n");
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, "index.html"),
    `<!doctype html><html lang="en"><title>${title}</title><body><h1>${title}</h1>\n${text}</body></html>`,
  );
}

/** Runs a program to its end; what it used is known up to a twentieth of a second before. */
function runWatched(program: string, args: readonly string[]): Promise<Usage> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: "ignore" });
    let usage: Usage = { cpuSeconds: 0, peakBytes: 0 };
    const watch = setInterval(() => {
      const now = usageOf(child.pid);
      if (now.peakBytes > 0) usage = now; // one that has just ended has no memory any more
    }, PERIOD);
    child.on("error", reject);
    child.on("exit", (code) => {
      clearInterval(watch);
      if (code === 0) resolve(usage);
      else reject(new Error(`${program} ended with code ${code}.`));
    });
  });
}
