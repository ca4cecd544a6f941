/** What e2e/corpus holds, known by heart: the stories are told against these facts. */
interface Fact {
  readonly source: string;
  readonly title: string;
  readonly authors: readonly string[];
  /** ISO as far as known; null for the undated. */
  readonly date: string | null;
  readonly paragraphs: number;
}

const fact = (
  source: string,
  title: string,
  authors: readonly string[],
  date: string | null,
  paragraphs: number,
): Fact => ({ source, title, authors, date, paragraphs });

/** Newest first, the undated last. */
export const ARTICLES: readonly Fact[] = [
  fact("dredging.txt", "Dredging the inner basin", ["Works desk"], "2016-07-19", 6),
  fact("east-mole.md", "Repairs to the east mole", ["Works desk"], "2016-05-12", 3),
  fact("bold-buoy.txt", 'The <b>bold</b> & "quotes" buoy', ["Harbour desk"], "2016-02-29", 3),
  fact("tides/tide-tables.md", "How the tide tables are made", ["Tide desk", "Chart desk"], "2015-11-02", 4),
  fact("tides/neap-tides.txt", "Neap tides and the ferry", ["Tide desk"], "2015-01-20", 3),
  fact("quay-notice.md", "A notice on the quay", ["Harbour desk"], "2014-12-01", 3),
  fact("tides/spring-tides.md", "Spring tides at the Narrows", ["Tide desk"], "2014-04-08", 4),
  fact("charts.md", "Charts of the inner passage", ["Chart desk"], "2012-08-17", 4),
  fact("lights/isle-moise.txt", "The light on Île Moïse", ["Light desk"], "2012-05", 3),
  fact("lights/ravel-head.md", "A lamp for Ravel Head", ["Light desk", "Works desk"], "2011-09-05", 4),
  fact("pilot-cutter.txt", "The pilot cutter", ["Chart desk"], "2011-04-30", 4),
  fact("fog-signals.txt", "Fog signals on the northern light", ["Harbour desk"], "2010-06-02", 4),
  fact("breakwater.md", "The long breakwater of Port Averil", ["Works desk"], "2010-03-14", 5),
  fact("customs-house.txt", "An almanac found in the customs house", ["Chart desk"], null, 3),
];

export const BREAKWATER = "The long breakwater of Port Averil";
export const BUOY = 'The <b>bold</b> & "quotes" buoy';
export const CHARTS = "Charts of the inner passage";
export const DREDGING = "Dredging the inner basin";
export const FOG = "Fog signals on the northern light";
export const ISLE = "The light on Île Moïse";
export const LAMP = "A lamp for Ravel Head";
export const NOTICE = "A notice on the quay";
export const PILOT = "The pilot cutter";

/** In the title of customs-house.txt and nowhere else. */
export const TITLE_ONLY = { word: "almanac", title: "An almanac found in the customs house" };

/** In one paragraph and nowhere else. */
export const AMBERGRIS = {
  word: "ambergris",
  number: 3,
  count: 4,
  text: "Once she brought home a lump of ambergris, found floating off the banks. It paid for a new mast.",
};

/** In every article but two, so that there is a second page of two. */
export const SHARED = { word: "harbour", without: ["Repairs to the east mole", ISLE] };

/** Longer than a preview shows. */
export const LONG_PARAGRAPH = { title: BREAKWATER, number: 4 };

export const HEBREW = { word: "המגדלור", number: 2, title: NOTICE };

/** Files that are no articles, and how the report calls what became of them. */
export const NOT_ARTICLES: Readonly<Record<string, string>> = {
  "empty.txt": "rejected",
  "leaflet.pdf": "rejected",
  "photograph.txt": "rejected",
};
