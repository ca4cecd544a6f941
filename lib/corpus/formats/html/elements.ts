const names = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Elements that part paragraphs, as browsers show them. */
export const BLOCKS = names(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav noframes ol option p plaintext pre search section select summary table tbody td tfoot th thead tr ul xmp title desc text foreignObject`,
);
export const HEADINGS = names("h1 h2 h3 h4 h5 h6");
/** What has no text: programs and styles. */
export const SILENT = names("script style");
/** Text that a browser shows only where it cannot show something else, or as a control. */
export const FALLBACKS = names(
  "noscript noembed noframes iframe object video audio canvas svg math select datalist button textarea input meter progress map",
);
