import "server-only";
import { ConfigError } from "#lib/config.ts";
import { openSite } from "./site.ts";

/** Opens the archive; a wrong setting ends the process with a sentence that names it. */
export async function startServing(): Promise<void> {
  try {
    await openSite();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    console.error(error.message);
    process.exit(2);
  }
}
