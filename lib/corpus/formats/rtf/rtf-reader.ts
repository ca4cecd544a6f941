import type { LookedAt } from "#lib/corpus/formats/paper/heading-by-look.ts";
import { ASIDES, noteParagraphs, type PaperParagraph } from "#lib/corpus/formats/paper/paper.ts";
import { Rejection } from "#lib/corpus/rejection.ts";
import { decodeBytes, encodingOfCharset, encodingOfCodePage } from "./code-pages.ts";
import { destinationOf, FIRST_STATE, type RtfState, SIGNS } from "./rtf-groups.ts";
import { asideOf, type ParagraphState, PLAIN_PARAGRAPH, RtfPaper } from "./rtf-paper.ts";
import { type RtfToken, rtfTokens } from "./rtf-tokens.ts";

/** What an RTF file holds. */
export interface RtfContent {
  readonly text: readonly LookedAt[];
  readonly notes: readonly PaperParagraph[];
  readonly beside: readonly PaperParagraph[];
  readonly title: string;
  readonly author: string;
  /** Whether binary data is announced that goes beyond the end of the file, and takes what stands there with it. */
  readonly isCutOff: boolean;
}

const DEEPEST = 500;
/** A sign is spelt in a few bytes for old readers; more than that would be text. */
const MOST_ALTERNATIVES = 16;

/**
 * Reads an RTF file by its control words: groups, destinations, code pages of fonts, signs by their Unicode number.
 *
 * @throws Rejection where groups are nested beyond what programs write
 */
export class RtfReader {
  #state: RtfState = FIRST_STATE;
  readonly #outer: { state: RtfState; paper: RtfPaper; paragraph: ParagraphState }[] = [];
  readonly #styles = new Map<number, string>();
  readonly #fonts = new Map<number, string>();
  #paper = new RtfPaper(this.#styles);
  #paragraph = PLAIN_PARAGRAPH;
  #encoding = encodingOfCodePage(1252);
  #bytes: number[] = [];
  #toPassOver = 0;
  /** The style or font that is being described. */
  #styleName = "";
  #styleNumber = 0;
  #fontNumber = 0;
  #title = "";
  #author = "";
  #isCutOff = false;
  #notes = 0;
  readonly #noteParagraphs: PaperParagraph[] = [];
  readonly #beside: PaperParagraph[] = [];

  read(bytes: Uint8Array): RtfContent {
    for (const token of rtfTokens(bytes)) this.#take(token);
    this.#flush();
    while (this.#outer.length > 0) this.#close();
    return {
      text: this.#paper.finish(this.#paragraph),
      notes: this.#noteParagraphs,
      beside: this.#beside,
      title: this.#title,
      author: this.#author,
      isCutOff: this.#isCutOff,
    };
  }

  #take(token: RtfToken): void {
    if (token.type === "char") {
      this.#takeByte(token.byte);
      return;
    }
    this.#flush();
    if (token.type === "open") this.#open();
    else if (token.type === "close") this.#close();
    else if (token.type === "cut off") this.#isCutOff = true;
    else if (this.#toPassOver > 0 && token.word !== "*") this.#toPassOver -= 1;
    else this.#takeWord(token.word, token.value);
  }

  #takeByte(byte: number): void {
    if (this.#toPassOver > 0) this.#toPassOver -= 1;
    else if (this.#state.destination !== "skip" && (byte >= 0x20 || byte === 9)) this.#bytes.push(byte);
  }

  #open(): void {
    if (this.#outer.length >= DEEPEST)
      throw new Rejection(`The file is nested more than ${DEEPEST} levels deep.`, "too-deep");
    this.#toPassOver = 0;
    this.#outer.push({ state: this.#state, paper: this.#paper, paragraph: this.#paragraph });
  }

  #close(): void {
    this.#toPassOver = 0;
    const outer = this.#outer.pop();
    if (outer === undefined) return;
    this.#endStyleOrFont();
    const { destination } = this.#state;
    this.#state = outer.state;
    if (this.#paper === outer.paper) return;
    this.#keep(destination, this.#paper.finish(this.#paragraph));
    this.#paper = outer.paper;
    this.#paragraph = outer.paragraph;
  }

  #keep(destination: RtfState["destination"], paragraphs: readonly LookedAt[]): void {
    if (destination === "note") {
      for (const one of noteParagraphs(`[${this.#notes}]`, paragraphs)) this.#noteParagraphs.push(one);
      return;
    }
    const aside = destination === "comment" ? ASIDES.comment : ASIDES.header;
    for (const one of paragraphs) this.#beside.push({ ...one, aside });
  }

  #takeWord(word: string, value: number | null): void {
    const destination = destinationOf(word);
    const sign = SIGNS.get(word);
    if (word === "*") this.#state = { ...this.#state, isOptional: true };
    else if (destination !== undefined) this.#enter(destination);
    else if (this.#state.isOptional && !this.#isKnown(word))
      this.#state = { ...this.#state, destination: "skip" };
    else if (sign !== undefined) this.#add(sign);
    else if (word === "u") this.#addByNumber(value ?? 0);
    else if (!this.#setFile(word, value) && !this.#setParagraph(word, value)) this.#setLook(word, value);
  }

  /** A star may stand before a style of the style sheet (`{\*\cs10 …}`), which is known. */
  #isKnown(word: string): boolean {
    return this.#state.destination === "styles" && /^(?:cs|ds|ts|s)$/.test(word);
  }

  #enter(destination: RtfState["destination"]): void {
    if (this.#state.destination === "skip" && destination !== "title" && destination !== "author") return;
    this.#state = { ...this.#state, destination, isOptional: false };
    if (destination === "marker") this.#paper.addMarker();
    if (destination !== "note" && destination !== "header" && destination !== "comment") return;
    if (destination === "note") this.#notes += 1;
    this.#paper = new RtfPaper(this.#styles);
    this.#paragraph = PLAIN_PARAGRAPH;
  }

  #setFile(word: string, value: number | null): boolean {
    if (word === "ansicpg") this.#encoding = encodingOfCodePage(value ?? 0);
    else if (word === "mac") this.#encoding = encodingOfCodePage(10000);
    else if (word === "uc")
      this.#state = { ...this.#state, alternatives: Math.min(Math.max(value ?? 1, 0), MOST_ALTERNATIVES) };
    else if (word === "f" && this.#state.destination === "fonts") this.#fontNumber = value ?? 0;
    else if (word === "fcharset") this.#setFont(encodingOfCharset(value ?? 0));
    else if (word === "cpg") this.#setFont(encodingOfCodePage(value ?? 0));
    else return false;
    return true;
  }

  #setFont(encoding: string | null): void {
    if (encoding !== null) this.#fonts.set(this.#fontNumber, encoding);
  }

  #setParagraph(word: string, value: number | null): boolean {
    const { destination } = this.#state;
    if (destination === "styles") {
      if (word === "s" || word === "cs" || word === "ds")
        this.#styleNumber = word === "s" ? (value ?? 0) : -1;
      return true;
    }
    if (destination === "skip" || destination === "fonts") return true;
    if (word === "par" || word === "sect" || word === "page") this.#paper.endParagraph(this.#paragraph);
    else if (word === "cell" || word === "nestcell") this.#paper.endCell(this.#paragraph);
    else if (word === "row" || word === "nestrow") this.#paper.endRow();
    else if (word === "pard") this.#paragraph = PLAIN_PARAGRAPH;
    else if (word === "s") this.#paragraph = { ...this.#paragraph, style: value ?? 0 };
    else if (word === "outlinelevel") this.#paragraph = { ...this.#paragraph, level: value };
    else if (word === "ls") this.#paragraph = { ...this.#paragraph, isList: (value ?? 0) > 0 };
    else if (word === "intbl") this.#paragraph = { ...this.#paragraph, isInTable: true };
    else if (word === "chftn" && destination === "text") this.#add(`[${this.#notes + 1}]`);
    else return false;
    return true;
  }

  #setLook(word: string, value: number | null): void {
    const isOn = value !== 0;
    if (word === "plain") {
      const { destination, alternatives } = this.#state;
      this.#state = { ...FIRST_STATE, destination, alternatives };
    } else if (word === "b") this.#state = { ...this.#state, isBold: isOn };
    else if (word === "v") this.#state = { ...this.#state, isHidden: isOn };
    else if (word === "deleted") this.#state = { ...this.#state, isDeleted: isOn };
    else if (word === "f") this.#state = { ...this.#state, font: value ?? 0 };
    else if (word === "fs") this.#state = { ...this.#state, size: value ?? FIRST_STATE.size };
  }

  /** Numbers above 32,767 are written as negative ones; one beyond 65,535 comes as two halves. */
  #addByNumber(value: number): void {
    this.#add(String.fromCharCode(value & 0xffff));
    this.#toPassOver = this.#state.alternatives;
  }

  #flush(): void {
    if (this.#bytes.length === 0) return;
    const text = decodeBytes(this.#bytes, this.#fonts.get(this.#state.font) ?? this.#encoding);
    this.#bytes = [];
    this.#add(text);
  }

  #add(text: string): void {
    const { destination, isBold, size } = this.#state;
    const aside = asideOf(this.#state);
    if (destination === "title") this.#title += text;
    else if (destination === "author") this.#author += text;
    else if (destination === "styles") this.#styleName += text;
    else if (destination === "skip" || destination === "marker" || destination === "fonts") return;
    else if (aside) this.#paper.addAside(aside, text);
    else this.#paper.addText({ text, isBold, size });
  }

  /** The name of a style ends with a semicolon or its group. */
  #endStyleOrFont(): void {
    if (this.#state.destination !== "styles" || this.#styleName === "") return;
    this.#styles.set(this.#styleNumber, this.#styleName.replace(/;\s*$/, "").trim());
    this.#styleName = "";
    this.#styleNumber = 0;
  }
}
