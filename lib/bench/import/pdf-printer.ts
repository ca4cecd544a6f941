import { type Browser, chromium } from "@playwright/test";
import { escapeMarkup } from "./markup.ts";

const SMALL = "font: 8pt serif; width: 100%; margin: 0 18mm; text-align: center";

/** A browser that prints pages. */
export class PdfPrinter {
  readonly #browser: Browser;
  readonly #isTagged: boolean;

  private constructor(browser: Browser, isTagged: boolean) {
    this.#browser = browser;
    this.#isTagged = isTagged;
  }

  /**
   * @param isTagged whether the files say which paragraphs there are, as those do that a reader saves
   * @throws Error where the browser does not start
   */
  static async start(isTagged = false): Promise<PdfPrinter> {
    const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
    return new PdfPrinter(await chromium.launch({ executablePath }), isTagged);
  }

  /** Prints a page of HTML, with a header and with page numbers where they are wanted. */
  async print(html: string, header: string | null, isNumbered: boolean): Promise<Uint8Array> {
    const page = await this.#browser.newPage({ javaScriptEnabled: false });
    try {
      await page.setContent(html);
      return await page.pdf({
        format: "A4",
        tagged: this.#isTagged,
        preferCSSPageSize: false,
        displayHeaderFooter: header !== null || isNumbered,
        headerTemplate: `<div style="${SMALL}">${header === null ? "" : escapeMarkup(header)}</div>`,
        footerTemplate: `<div style="${SMALL}">${isNumbered ? '<span class="pageNumber"></span>' : ""}</div>`,
      });
    } finally {
      await page.close();
    }
  }

  async stop(): Promise<void> {
    await this.#browser.close();
  }
}
