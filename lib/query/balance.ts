import type { Lexeme } from "./lexeme.ts";
import type { Report } from "./report.ts";

/** Most parentheses within one another: trees are walked by recursion, which this bounds. */
const MAX_DEPTH = 8;

/** Leaves out parentheses that have no counterpart, hold nothing, or are too deep. Each fault is told of once. */
export function balance(lexemes: readonly Lexeme[], report: Report): Lexeme[] {
  const once = onceEach(report);
  return withoutEmpty(withoutDeep(withoutUnmatched(lexemes, once), once), once);
}

/** A text of nothing but parentheses is told of in one sentence a kind. */
function onceEach(report: Report): Report {
  const told = new Set<string>();
  return (code, range, message) => {
    if (!told.has(code)) report(code, range, message);
    told.add(code);
  };
}

function withoutUnmatched(lexemes: readonly Lexeme[], report: Report): Lexeme[] {
  const open: Lexeme[] = [];
  const unmatched = new Set<Lexeme>();
  for (const lexeme of lexemes) {
    if (lexeme.kind === "open") open.push(lexeme);
    if (lexeme.kind === "close" && !open.pop()) unmatched.add(lexeme);
  }
  for (const lexeme of unmatched) {
    report(
      "unopened-parenthesis",
      lexeme.range,
      "A parenthesis closes that was not opened, so it was passed over. Add a ( before it, or leave it out.",
    );
  }
  for (const lexeme of open) {
    unmatched.add(lexeme);
    report(
      "unclosed-parenthesis",
      lexeme.range,
      "A parenthesis is not closed, so it was passed over. Add a ) where the group ends.",
    );
  }
  return lexemes.filter((lexeme) => !unmatched.has(lexeme));
}

/** What stands in parentheses deeper than may be joins the group around them. */
function withoutDeep(paired: readonly Lexeme[], report: Report): Lexeme[] {
  let depth = 0;
  return paired.filter((lexeme) => {
    if (lexeme.kind === "close") return depth-- <= MAX_DEPTH;
    if (lexeme.kind !== "open") return true;
    depth++;
    if (depth <= MAX_DEPTH) return true;
    report(
      "too-deep",
      lexeme.range,
      `Parentheses stand within more than ${MAX_DEPTH} others, and the inner ones were passed over. Use fewer.`,
    );
    return false;
  });
}

function withoutEmpty(paired: readonly Lexeme[], report: Report): Lexeme[] {
  const kept: Lexeme[] = [];
  for (const lexeme of paired) {
    const last = kept.at(-1);
    // What a suffix stood directly after may have been left out.
    if (lexeme.kind === "suffix" && last?.range[1] !== lexeme.range[0]) continue;
    if (lexeme.kind !== "close" || last?.kind !== "open") {
      kept.push(lexeme);
      continue;
    }
    kept.pop();
    report(
      "empty-parentheses",
      [last.range[0], lexeme.range[1]],
      "There is nothing between these parentheses. Put words between them, or leave them out.",
    );
  }
  return kept;
}
