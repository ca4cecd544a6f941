import { endsSentence } from "#lib/corpus/sentence.ts";
import type { Judgement } from "./main-part.ts";
import { linkShare, type PageBlock } from "./page-block.ts";
import { mayCredit } from "./page-credits.ts";
import { NAVIGATION } from "./page-part.ts";

const FEWEST_LINKS = 3;
const MOST_LINKED = 0.5;
const LONGEST_WAYS = 160;

/** What was judged, with the blocks of the article set apart that do nothing but lead elsewhere. */
export function judgeLinks(blocks: readonly PageBlock[], judged: Judgement): Judgement {
  return judgeRuns(blocks, judgeWays(blocks, judged));
}

/** Above the prose a line of links leads elsewhere: “Home › World”, “Next: The talks, Up: Contents”; a credit does not. */
function judgeWays(blocks: readonly PageBlock[], judged: Judgement): Judgement {
  const prose = blocks.findIndex((block, at) => judged[at] === null && isProse(block));
  return judged.map((aside, at) => {
    const block = blocks[at];
    return aside === null && block && at < prose && isOfWays(block) ? NAVIGATION : aside;
  });
}

const isProse = (block: PageBlock): boolean =>
  block.kind !== "heading" &&
  linkShare(block) < MOST_LINKED &&
  (endsSentence(block.text) || block.text.length > LONGEST_WAYS);

function isOfWays(block: PageBlock): boolean {
  const { kind, text, holds } = block;
  const links = holds.filter(({ tagName }) => tagName === "a");
  return (
    kind === "text" &&
    links.length > 1 &&
    linkShare(block) > MOST_LINKED &&
    text.length <= LONGEST_WAYS &&
    !endsSentence(text) &&
    !mayCredit(block)
  );
}

/** Several blocks in a row that are links and nothing else lead elsewhere, wherever they stand. */
function judgeRuns(blocks: readonly PageBlock[], judged: Judgement): Judgement {
  const answer = [...judged];
  let first = 0;
  for (let at = 0; at <= blocks.length; at++) {
    const block = blocks[at];
    if (block && judged[at] === null && linkShare(block) > 0.9) continue;
    if (at - first >= FEWEST_LINKS) answer.fill(NAVIGATION, first, at);
    first = at + 1;
  }
  return answer;
}
