import { fold } from "#lib/text/fold.ts";
import type { BlockRule } from "./rule.ts";

const NETWORK =
  "(?:facebook|twitter|x|linkedin|whatsapp|reddit|pinterest|telegram|email|e-mail|print|instagram|youtube|mastodon|bluesky)";
const PIECE = "(?:article|post|story|page|entry)";
const PATTERNS = [
  `(?:click to )?rate this(?: ${PIECE})?`,
  String.raw`\[?total: ?[\d,.]*(?: votes?)?[;,]? ?average: ?[\d.]*(?: ?/ ?\d+)?\]?`,
  String.raw`(?:click to )?rate this ${PIECE}[!.]? \[?total: ?[\d,.]*[;,]? ?average: ?[\d.]*(?: ?/ ?\d+)?\]?`,
  `share(?: this)?(?: ${PIECE})?(?: (?:on|via|with|by))?(?: friends)?(?: ${NETWORK})?`,
  `${NETWORK}(?:,? ${NETWORK}){1,12}`,
  `like this|tweet this|pin it|print this(?: ${PIECE})?|email this(?: ${PIECE})?|copy link`,
  `follow us(?: on ${NETWORK}(?:(?:,| and|, and) ${NETWORK}){0,6})?`,
  `(?:subscribe|sign up)(?: now| today| here)?(?: (?:to|for) (?:our|the|this) (?:free |daily |weekly |monthly )?(?:newsletter|mailing list|channel|podcast)s?)?`,
  String.raw`(?:leave|post|add|write) a (?:comment|reply)(?: cancel reply)?|cancel reply|(?:no|\d{1,6}) comments?|comments? (?:are )?(?:closed|off)|(?:view|show|see) (?:all )?comments`,
  `advertisements?|skip advertisement|sponsored(?: content| post)?|(?:article|story) continues (?:below|after)(?: (?:the |this )?advertisement)?|continue reading the main story`,
  String.raw`back to top|skip to (?:main )?content|load more|\d{1,3} min(?:ute)?s? read|reading time: \d{1,3} min(?:ute)?s?`,
];
const WIDGET = new RegExp(`^(?:${PATTERNS.join("|")})[!.:…]?$`);
const LONGEST = 120;

/** What the page around an article asks of its reader: to rate, share, subscribe, comment, or look at an advertisement. */
export const widget: BlockRule = {
  name: "widget",
  why: "This belongs to the web page around the article: a control or an advertisement, not the text.",
  matches: (block, text) =>
    block.kind !== "code" && block.kind !== "table row" && text.length <= LONGEST && WIDGET.test(fold(text)),
};
