/** The rules by which a piece of a file is left out of the article, or put together with another piece. */
export type RuleName =
  | "front matter"
  | "markup"
  | "image"
  | "link target"
  | "repeated title"
  | "teaser"
  | "hashtags"
  | "widget"
  | "page number"
  | "ornament"
  | "closing boilerplate"
  | "page break";
