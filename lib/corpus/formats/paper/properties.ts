import type { NamedMetadata } from "#lib/corpus/formats/raw-article.ts";
import { wordCount } from "#lib/corpus/sentence.ts";
import { collapse } from "#lib/corpus/white-space.ts";

/** What the properties of a paper say, as written; null where they say nothing. */
export interface Properties {
  readonly title: string | null;
  readonly author: string | null;
  readonly language?: string | null;
}

/** What programs fill in by themselves, and names of files. */
const NO_TITLE =
  /^(?:untitled|unbenannt|sans titre|document\s*\d*|word document|presentation|about:blank|microsoft word\b.*|.*\.(?:docx?|odt|rtf|pdf|html?|indd|qxd|tmp|pages))$/i;
const NO_AUTHOR =
  /\b(?:user|admin|administrator|owner|unknown|author|scanner|microsoft|apache|openoffice|libreoffice)\b/i;

const NOBODY =
  /^(?:unknown|unknown author|author|unbekannter? autor|auteur inconnu|n\/?a|none|admin|administrator)$/i;

/** Whether a program put this where no author was named. */
export function namesNobody(author: string): boolean {
  return NOBODY.test(author.trim());
}

/**
 * Properties as hints: they are often those of a template or of the machine, so that the first lines win over them.
 * A date is not among them: it would be that of saving or printing.
 *
 * @param where the place, for the report: “docx property”
 */
export function hintsOf({ title, author, language }: Properties, where: string): NamedMetadata {
  const [named, writer] = [collapse(title ?? ""), withoutAddress(author ?? "")];
  return {
    isHint: true,
    ...(named !== "" && !NO_TITLE.test(named) ? { title: { value: named, from: `${where} title` } } : {}),
    // A single word is the name of an account or of a program.
    ...(wordCount(writer) > 1 && !NO_AUTHOR.test(writer)
      ? { authors: { value: [writer], from: `${where} author` } }
      : {}),
    ...(language ? { language: { value: language, from: `${where} language` } } : {}),
  };
}

/** “Jane Roe <roe@example.org>,”: the name alone. */
function withoutAddress(author: string): string {
  const words = author.split(/\s+/).filter((word) => !/\S@\S/.test(word));
  return words
    .join(" ")
    .trim()
    .replace(/[,;]+$/, "")
    .trim();
}
