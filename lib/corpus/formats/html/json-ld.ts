import { parseJson } from "#lib/corpus/formats/parse-json.ts";
import { collapse } from "#lib/corpus/white-space.ts";
import type { HtmlElement } from "./html-tree.ts";
import { attribute, textOf } from "./html-tree.ts";

/** What a page's JSON-LD says of its article; "" or empty where it says nothing. */
export interface LinkedArticle {
  readonly headline: string;
  readonly people: readonly string[];
  readonly bodies: readonly string[];
  readonly date: string;
  readonly language: string;
  readonly url: string;
  readonly tags: readonly string[];
}

type Thing = Readonly<Record<string, unknown>>;

const ARTICLE = /(?:Article|BlogPosting|Report|Review|Posting|Story)$/;
const LARGEST = 1024 * 1024;
const MOST_THINGS = 2000;

/** The first article in the JSON-LD of a page; null where there is none that can be read. */
export function linkedArticle(elements: readonly HtmlElement[]): LinkedArticle | null {
  for (const element of elements) {
    if (element.tagName !== "script" || !/^application\/ld\+json\b/i.test(attribute(element, "type")))
      continue;
    const article = thingsIn(readJson(textOf(element))).find((thing) =>
      types(thing).some((type) => ARTICLE.test(type)),
    );
    if (article) return reshape(article);
  }
  return null;
}

function reshape(article: Thing): LinkedArticle {
  const authors = listOf(article.author ?? article.creator);
  const bodies = authors.filter(
    (author) => isThing(author) && types(author).some((type) => /Organi[sz]ation$/.test(type)),
  );
  const names = (list: readonly unknown[]) =>
    list.map(nameOf).filter((name) => name !== "" && !isAddress(name));
  return {
    headline: textIn(article.headline) || textIn(article.name),
    people: names(authors.filter((author) => !bodies.includes(author))),
    bodies: names(bodies),
    date: textIn(article.datePublished) || textIn(article.dateCreated),
    language: nameOf(article.inLanguage),
    url: addressOf(article.url) || addressOf(article.mainEntityOfPage),
    tags: listOf(article.keywords)
      .flatMap((tags) => textIn(tags).split(","))
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ""),
  };
}

function readJson(text: string): unknown {
  if (text.length > LARGEST) return null;
  try {
    // Some pages wrap it in a comment, or leave line breaks in its strings.
    return parseJson(
      text.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, "").replace(/[\n\r\t]+/g, " "),
    );
  } catch {
    return null;
  }
}

/** All things in a graph, the outer ones first. */
function thingsIn(graph: unknown): Thing[] {
  const things: Thing[] = [];
  const open: unknown[] = [graph];
  for (let at = 0; at < open.length && things.length < MOST_THINGS; at++) {
    const value = open[at];
    if (Array.isArray(value)) open.push(...value.slice(0, MOST_THINGS));
    else if (isThing(value)) {
      things.push(value);
      open.push(value["@graph"], value.mainEntity, value.mainEntityOfPage, value.hasPart);
    }
  }
  return things;
}

const isThing = (value: unknown): value is Thing =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isAddress = (text: string): boolean => /^https?:\/\//i.test(text);
const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
const types = (thing: Thing): string[] => listOf(thing["@type"]).map(textIn);

function textIn(value: unknown): string {
  if (Array.isArray(value)) return textIn(value[0]);
  if (isThing(value)) return textIn(value["@value"]);
  return typeof value === "string" || typeof value === "number" ? collapse(String(value)) : "";
}

function nameOf(value: unknown): string {
  return isThing(value) ? textIn(value.name) || textIn(value.alternateName) : textIn(value);
}

function addressOf(value: unknown): string {
  const address = isThing(value) ? textIn(value["@id"]) || textIn(value.url) : textIn(value);
  return isAddress(address) ? address : "";
}
