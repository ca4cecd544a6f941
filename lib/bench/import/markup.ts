/** Text made safe for HTML and XML. */
export function escapeMarkup(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/** An element with text in it. */
export function element(name: string, text: string, attributes = ""): string {
  return `<${name}${attributes && ` ${attributes}`}>${escapeMarkup(text)}</${name}>`;
}
