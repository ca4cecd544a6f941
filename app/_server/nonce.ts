import "server-only";
import { headers } from "next/headers";

/** The nonce that this request's policy lets scripts run by; undefined where it has no policy. */
export async function nonce(): Promise<string | undefined> {
  return /'nonce-([^']+)'/.exec((await headers()).get("Content-Security-Policy") ?? "")?.[1];
}
