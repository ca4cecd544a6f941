/** What a group of an RTF file is for. */
export type Destination =
  | "text"
  | "skip"
  | "fonts"
  | "styles"
  | "title"
  | "author"
  | "note"
  | "header"
  | "comment"
  | "marker";

/** Groups that hold words for readers, or properties. Others that begin with a star, or are named below, hold none. */
const DESTINATIONS: ReadonlyMap<string, Destination> = new Map<string, Destination>([
  ["fonttbl", "fonts"],
  ["stylesheet", "styles"],
  ["title", "title"],
  ["author", "author"],
  ["footnote", "note"],
  ["annotation", "comment"],
  ["shptxt", "text"],
  ["listtext", "marker"],
  ["pntext", "marker"],
  ...["header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf"].map(
    (word) => [word, "header"] as const,
  ),
  ...`colortbl info pict fldinst datafield xe tc tcn rxe txe bkmkstart bkmkend filetbl revtbl rsidtbl listtable
    listoverridetable nonshppict shprslt sp objdata objclass objname pn pntxta pntxtb ftnsep ftnsepc ftncn aftnsep
    aftnsepc aftncn generator themedata colorschememapping datastore latentstyles xmlnstbl mmathPr template falt panose
    fname fontemb atnid atnauthor atndate atnref atnicn atntime atnparent private userprops passwordhash protusertbl
    wgrffmtfilter blipuid picprop formfield factoidname subject operator keywords comment doccomm company manager
    category hlinkbase creatim revtim printim buptim`
    .split(/\s+/)
    .map((word) => [word, "skip"] as const),
]);

/** The destination that a control word opens; undefined where the word is none. */
export const destinationOf = (word: string): Destination | undefined => DESTINATIONS.get(word);

/** What holds within a group and ends with it. */
export interface RtfState {
  readonly destination: Destination;
  /** How many signs stand, for old readers, behind a sign given by its number (`\ucN`). */
  readonly alternatives: number;
  readonly font: number;
  readonly isBold: boolean;
  readonly size: number;
  readonly isHidden: boolean;
  readonly isDeleted: boolean;
  /** Whether the group began with a star: who does not know it passes over it. */
  readonly isOptional: boolean;
}

export const FIRST_STATE: RtfState = {
  destination: "text",
  alternatives: 1,
  font: 0,
  isBold: false,
  size: 24,
  isHidden: false,
  isDeleted: false,
  isOptional: false,
};

/** The signs that have a control word of their own. */
export const SIGNS: ReadonlyMap<string, string> = new Map([
  ["line", "\n"],
  ["lbr", "\n"],
  ["tab", " "],
  ["emspace", " "],
  ["enspace", " "],
  ["qmspace", " "],
  ["~", "\u00A0"],
  ["_", "-"],
  ["emdash", "—"],
  ["endash", "–"],
  ["lquote", "‘"],
  ["rquote", "’"],
  ["ldblquote", "“"],
  ["rdblquote", "”"],
  ["bullet", "•"],
  ["zwj", "\u200D"],
  ["zwnj", "\u200C"],
  ["ltrmark", "\u200E"],
  ["rtlmark", "\u200F"],
]);
