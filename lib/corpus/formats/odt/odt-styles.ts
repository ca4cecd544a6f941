import { roleByName, type StyleRole } from "#lib/corpus/formats/paper/style-role.ts";
import type { XmlElement } from "#lib/corpus/formats/xml/parse-xml.ts";
import { allWithin, childOf, isElement } from "#lib/corpus/formats/xml/walk-xml.ts";

interface Style {
  readonly names: readonly string[];
  readonly parent: string | null;
  readonly isHeading: boolean;
  readonly weight: string | null;
  readonly size: number | null;
  readonly isHidden: boolean;
}

const DEEPEST = 20;
const HEAVY = 600;

/** The styles of an OpenDocument file by name, of its text and of its styles part. */
export class OdtStyles {
  readonly #styles = new Map<string, Style>();

  constructor(parts: readonly (XmlElement | null)[]) {
    for (const style of parts.flatMap((part) => (part ? allWithin(part, "style") : [])))
      this.#styles.set(style.attributes.get("name") ?? "", styleOf(style));
  }

  /** What a paragraph of a style is, by the names of the style and of those it is based on. */
  roleOf(name: string | undefined): StyleRole {
    for (const { names, isHeading } of this.#chain(name)) {
      const role = names.map(roleByName).find((found) => found !== undefined);
      if (role !== undefined) return role;
      if (isHeading) return "heading";
    }
    return (name !== undefined && roleByName(readable(name))) || "text";
  }

  isBold(name: string | undefined): boolean {
    const weight = this.#chain(name).find((style) => style.weight !== null)?.weight ?? "normal";
    return weight === "bold" || Number(weight) >= HEAVY;
  }

  /** In points; null where no style of the chain says. */
  sizeOf(name: string | undefined): number | null {
    return this.#chain(name).find((style) => style.size !== null)?.size ?? null;
  }

  /** Whether a piece of the text is not shown: by its style, or by what it says of itself. */
  hides({ name, attributes, children }: XmlElement): boolean {
    if (name === "covered-table-cell") return true; // another cell is shown in its place
    if (name === "table-row") return /^(?:collapse|filter)$/.test(attributes.get("visibility") ?? "");
    if (name === "section" && attributes.get("display") === "none") return true;
    if (name === "section" || name === "hidden-text") return isSaidToBeHidden(attributes);
    const isParagraph = name === "p" || name === "h";
    if (isParagraph && children.filter(isElement).some(isHiddenParagraph)) return true;
    return (
      (isParagraph || name === "span") &&
      this.#chain(attributes.get("style-name")).some((style) => style.isHidden)
    );
  }

  #chain(name: string | undefined): Style[] {
    const chain: Style[] = [];
    let style = this.#styles.get(name ?? "");
    while (style !== undefined && chain.length < DEEPEST) {
      chain.push(style);
      style = this.#styles.get(style.parent ?? "");
    }
    return chain;
  }
}

const isSaidToBeHidden = (attributes: XmlElement["attributes"]): boolean =>
  attributes.get("is-hidden") === "true";
const isHiddenParagraph = ({ name, attributes }: XmlElement): boolean =>
  name === "hidden-paragraph" && isSaidToBeHidden(attributes);

function styleOf(style: XmlElement): Style {
  const look = childOf(style, "text-properties")?.attributes;
  const parent = style.attributes.get("parent-style-name") ?? null;
  const points = /^([\d.]+)pt$/.exec(look?.get("font-size") ?? "")?.[1];
  return {
    names: [style.attributes.get("display-name"), style.attributes.get("name"), parent]
      .filter((name) => name != null)
      .map(readable),
    parent,
    isHeading: /^\d+$/.test(style.attributes.get("default-outline-level") ?? ""),
    weight: look?.get("font-weight") ?? null,
    size: points === undefined ? null : Number(points),
    isHidden: look?.get("display") === "none",
  };
}

/** “Heading_20_1”: signs that may not stand in a name are kept by their number. */
function readable(name: string): string {
  return name.replace(/_([\da-f]{1,4})_/gi, (_whole, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
