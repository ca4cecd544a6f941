import sharp from "sharp";

/** A text set in a picture of its own, transparent around the letters. */
export interface DrawnText {
  readonly png: Buffer;
  readonly width: number;
  readonly height: number;
}

export interface TextSettings {
  /** Family and points, as Pango reads them: `Serif 44`. */
  readonly font: string;
  /** `#1f1b18` */
  readonly color: string;
  /** Most that it may take, in pixels; it is made smaller until it fits. */
  readonly width: number;
  readonly height: number;
}

/** At this resolution a point is 1 1/3 pixels: letters are never set larger. */
const LARGEST_DPI = 96;
const LINE_SPACING = 10;

/**
 * Sets a text with the fonts of the system, in lines, in any script that they have (Pango, through sharp), from right to
 * left where its first letters are.
 */
export async function drawText(text: string, settings: TextSettings): Promise<DrawnText> {
  const fitted = await set(text, settings, { height: settings.height });
  const isLarger = (fitted.dpi ?? 0) > LARGEST_DPI;
  return isLarger ? await set(text, settings, { dpi: LARGEST_DPI }) : fitted;
}

async function set(
  text: string,
  { font, color, width }: TextSettings,
  size: { readonly height: number } | { readonly dpi: number },
): Promise<DrawnText & { readonly dpi: number | undefined }> {
  const marked = `<span foreground="${color}">${escapeMarkup(text)}</span>`;
  const input = { text: marked, font, width, rgba: true, wrap: "word-char", spacing: LINE_SPACING, ...size };
  const { data, info } = await sharp({ text: { ...input, wrap: "word-char" } })
    .png()
    .toBuffer({ resolveWithObject: true });
  return { png: data, width: info.width, height: info.height, dpi: info.textAutofitDpi };
}

/** Pango reads marks like those of XML, which has no control characters. */
function escapeMarkup(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, " ")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
