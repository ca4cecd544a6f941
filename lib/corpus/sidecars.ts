import type { GivenMetadata } from "./metadata.ts";
import type { Sidecar, SidecarEntry } from "./sidecar.ts";

interface Placed {
  readonly folder: string;
  readonly sidecar: Sidecar;
  readonly globs: readonly SidecarEntry[];
  readonly byName: ReadonlyMap<string, SidecarEntry>;
}

/**
 * All that an owner says of the files of a corpus. Where several entries speak of a file, each field is that of the
 * nearest: a name before a glob, the file's own folder before those above it, a later line before an earlier one.
 */
export class Sidecars {
  private readonly placed: readonly Placed[];
  private readonly used = new Set<SidecarEntry>();

  constructor(sidecars: readonly Sidecar[]) {
    this.placed = sidecars
      .map((sidecar) => ({
        folder: sidecar.source.slice(0, sidecar.source.lastIndexOf("/") + 1),
        sidecar,
        globs: sidecar.entries.filter(({ isGlob }) => isGlob),
        byName: new Map(sidecar.entries.filter(({ isGlob }) => !isGlob).map((entry) => [entry.file, entry])),
      }))
      .sort((a, b) => a.folder.length - b.folder.length);
  }

  /** What is said of a file. */
  givenFor(source: string): GivenMetadata {
    const path = source.normalize();
    const around = this.placed.filter(({ folder }) => path.startsWith(folder.normalize()));
    const within = (folder: string) => path.slice(folder.normalize().length);
    const globs = around.flatMap(({ folder, globs: all }) => all.filter(({ fits }) => fits(within(folder))));
    const names = around.flatMap(({ folder, byName }) => byName.get(within(folder)) ?? []);
    const entries = [...globs, ...names];
    for (const entry of entries) this.used.add(entry);
    return Object.assign({}, ...entries.map(({ given }) => given)) as GivenMetadata;
  }

  /** What is wrong with each sidecar, once all files were asked for: its slips, and entries that fit no file. */
  warningsOf(source: string): readonly string[] {
    const sidecar = this.placed.find((placed) => placed.sidecar.source === source)?.sidecar;
    const unused = sidecar?.entries.filter((entry) => entry.file !== "" && !this.used.has(entry)) ?? [];
    return [
      ...(sidecar?.warnings ?? []),
      ...unused.map(
        ({ file }) =>
          `No file fits “${file.slice(0, 100)}”; it should be a name in the folder, or a pattern such as 2012/*.`,
      ),
    ];
  }
}
