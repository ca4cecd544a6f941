/** The primary subtag of a BCP 47 tag in lower case: `en` of `en-GB`. */
export function primaryLanguage(tag: string): string {
  return (tag.split("-", 1)[0] ?? tag).toLowerCase();
}
