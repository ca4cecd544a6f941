/** Puts a text on the clipboard. @returns whether it could: where the page is not served safely there is none */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
