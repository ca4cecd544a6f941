/** A block that the file says its text is in; the same object for all pieces of one. */
export interface Unit {
  readonly role: "heading" | "list entry" | "text";
}

/** A node of the structure of a page, as the reader of PDF files gives it: an element, or a marked stretch of text. */
interface Node {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly object[];
}

/** Where a marked stretch begins or ends. */
interface Mark {
  readonly type: string;
  readonly id?: string | null;
}

const BLOCK = /^(?:P|H\d?|LI|TD|TH|Caption|BlockQuote|Note|Title|TOCI|Code)$/;

/** Follows the marks between the pieces of a page, and knows the block that each stretch is in. */
export class Structure {
  readonly #units = new Map<string, Unit>();
  readonly #open: (Unit | null)[] = [];

  /** @param tree null where the page has none */
  constructor(tree: object | null) {
    if (tree) this.#walk(tree, null);
  }

  /** The innermost block at this place. */
  get unit(): Unit | null {
    return this.#open.at(-1) ?? null;
  }

  pass({ type, id }: Mark): void {
    if (type === "endMarkedContent") this.#open.pop();
    else this.#open.push(this.#units.get(id ?? "") ?? this.unit);
  }

  // The reader of PDF files goes no deeper than forty levels.
  #walk({ role = "", type, id, children = [] }: Node, outer: Unit | null): void {
    const unit = BLOCK.test(role) ? unitOf(role) : outer;
    if (type === "content" && id !== undefined && unit) this.#units.set(id, unit);
    for (const child of children) this.#walk(child, unit);
  }
}

function unitOf(role: string): Unit {
  if (/^H\d?$/.test(role)) return { role: "heading" };
  return { role: role === "LI" ? "list entry" : "text" };
}
