import { roleByName, type StyleRole } from "#lib/corpus/formats/paper/style-role.ts";
import type { XmlElement } from "#lib/corpus/formats/xml/parse-xml.ts";
import { childOf, childrenOf } from "#lib/corpus/formats/xml/walk-xml.ts";
import { isOn } from "./docx-text.ts";

interface Style {
  readonly name: string;
  readonly basedOn: string | null;
  readonly properties: XmlElement | null;
  readonly look: XmlElement | null;
}

const DEEPEST = 20;
const BODY_LEVEL = 9;

/** The styles of a docx file by id. Names are looked at before outline levels, a style before the one it is based on. */
export class DocxStyles {
  readonly #styles = new Map<string, Style>();

  constructor(part: XmlElement | null) {
    for (const style of childrenOf(part).filter(({ name }) => name === "style"))
      this.#styles.set(style.attributes.get("styleId") ?? "", {
        name: childOf(style, "name")?.attributes.get("val") ?? "",
        basedOn: childOf(style, "basedOn")?.attributes.get("val") ?? null,
        properties: childOf(style, "pPr"),
        look: childOf(style, "rPr"),
      });
  }

  /** What a paragraph with these properties (`w:pPr`) is: by its own outline level or numbering, else by its style. */
  roleOf(properties: XmlElement | null): StyleRole {
    const own = roleByProperties(properties);
    if (own === "heading") return own;
    const byStyle = this.#roleOfStyle(childOf(properties, "pStyle")?.attributes.get("val") ?? "", 0);
    return byStyle === "text" ? own : byStyle;
  }

  /**
   * Whether a run (`w:r`) is set as hidden: by itself, by its style, or by that of its paragraph.
   *
   * @param paragraph null where it stands in none
   */
  hides(run: XmlElement, paragraph: XmlElement | null): boolean {
    if (run.name !== "r") return false;
    const look = childOf(run, "rPr");
    const own = childOf(look, "vanish");
    if (own) return isOn(own);
    const styles = [childOf(look, "rStyle"), childOf(childOf(paragraph, "pPr"), "pStyle")];
    return styles.some((style) => this.#isHiding(style?.attributes.get("val") ?? "", 0));
  }

  #isHiding(id: string, depth: number): boolean {
    const style = this.#styles.get(id);
    if (style === undefined || depth > DEEPEST) return false;
    const own = childOf(style.look, "vanish");
    return own ? isOn(own) : style.basedOn !== null && this.#isHiding(style.basedOn, depth + 1);
  }

  #roleOfStyle(id: string, depth: number): StyleRole {
    const style = this.#styles.get(id);
    // A style that is not defined still tells by its id what it is meant to be.
    if (style === undefined)
      return roleByName(id.replace(/(?<=[a-z])(?=[A-Z])|(?<=[A-Za-z])(?=\d)/g, " ")) ?? "text";
    if (depth > DEEPEST) return "text";
    const own = roleByName(style.name) ?? roleByProperties(style.properties);
    return own !== "text" || style.basedOn === null ? own : this.#roleOfStyle(style.basedOn, depth + 1);
  }
}

function roleByProperties(properties: XmlElement | null): StyleRole {
  const level = childOf(properties, "outlineLvl")?.attributes.get("val");
  if (level !== undefined && Number(level) < BODY_LEVEL) return "heading";
  const list = childOf(childOf(properties, "numPr"), "numId")?.attributes.get("val");
  return list !== undefined && list !== "0" ? "list entry" : "text";
}
