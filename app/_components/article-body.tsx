import type { Marker } from "#app/_server/marker.ts";
import type { ReadParagraph } from "#lib/archive/read-paragraph.ts";
import { MarkedParagraph } from "./marked-paragraph.tsx";
import { ParagraphText } from "./paragraph-text.tsx";
import { Permalink, PrintedLink } from "./permalink.tsx";

interface ArticleBodyProps {
  paragraphs: readonly ReadParagraph[];
  /** Old ids that lead to a paragraph, by its id. */
  aliases: ReadonlyMap<string, readonly string[]>;
  mark: Marker;
  /** BCP 47 tag; undefined where it is not known. */
  language: string | undefined;
}

/** The numbered paragraphs of an article. A fragment with an old id leads to the paragraph that it stands for now. */
export function ArticleBody({ paragraphs, aliases, mark, language }: ArticleBodyProps) {
  return (
    <div className="space-y-5 font-serif text-lg leading-relaxed">
      {paragraphs.map((paragraph) => (
        <div
          key={paragraph.id}
          id={`p-${paragraph.id}`}
          className={`numbered relative has-[>span:target]:rounded has-[>span:target]:bg-mark/60 ${paragraph.kind === "heading" ? "mt-10!" : ""}`}
        >
          {aliases.get(paragraph.id)?.map((old) => (
            <span key={old} id={`p-${old}`} />
          ))}
          <span className="absolute -left-8 top-1 flex w-7 flex-col items-end font-sans text-xs leading-relaxed text-faint tabular-nums sm:-left-12 sm:w-10">
            {paragraph.number}
            <Permalink paragraph={paragraph} />
          </span>
          <ParagraphText
            kind={paragraph.error ? "text" : paragraph.kind}
            language={paragraph.error ? undefined : language}
          >
            <MarkedParagraph paragraph={paragraph} mark={mark} />
          </ParagraphText>
          <PrintedLink paragraph={paragraph} />
        </div>
      ))}
    </div>
  );
}
