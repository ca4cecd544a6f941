import type { ReactNode } from "react";
import { verdictSentence, verdictTitle } from "#app/_server/verdict-sentence.ts";
import type { QuoteCheck, QuotedPassage, QuotePart } from "#lib/search/quote-check.ts";
import { ADDED } from "./added.ts";
import { Credit } from "./credit.tsx";
import { Segments } from "./segments.tsx";

/** What became of a quotation: the verdict, and each place that it comes from. */
export function QuoteVerdict({ found }: { found: QuoteCheck }) {
  return (
    <section aria-labelledby="verdict">
      <h2 id="verdict" className="font-serif text-2xl leading-snug">
        {verdictTitle(found)}
      </h2>
      <p role="status" className="mt-1 text-faint">
        {verdictSentence(found)}
        {found.places !== undefined &&
          ` It was put together from ${found.places} places, of which the first ${found.passages.length} are shown.`}
        {found.partial && " The check took too long and was stopped; there may be a better answer."}
      </p>
      {found.passages.map((passage, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph may be quoted twice, and the order is the quotation's
        <Passage key={`${passage.id} ${at + 1}`} passage={passage} />
      ))}
    </section>
  );
}

function Passage({ passage }: { passage: QuotedPassage }) {
  const { article, language, number, text, range, parts, url } = passage;
  return (
    <article className="mt-6 border-l-2 border-accent pl-5">
      <h3 className="font-serif text-xl leading-snug">
        <a href={article.url} className="hover:underline">
          <bdi lang={language}>{article.title || article.source}</bdi>
        </a>
      </h3>
      <Credit authors={article.authors} date={article.date} />
      <dl className="mt-3 space-y-3">
        {parts.some(({ kind }) => kind !== "same") && (
          <Row name="The quotation beside it" language={language}>
            {parts.map((part, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: parts have no names, and stand in the order of the text
              <Part key={at} part={part} />
            ))}
          </Row>
        )}
        <Row name="What was written" language={language}>
          <Segments text={text} marks={[range]} />
        </Row>
      </dl>
      <p className="mt-2 text-sm">
        <a href={url} className="link">
          Paragraph {number}
        </a>
      </p>
    </article>
  );
}

function Row({ name, language, children }: { name: string; language: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-faint">{name}</dt>
      <dd className="measure font-serif text-lg leading-relaxed" dir="auto" lang={language}>
        {children}
      </dd>
    </div>
  );
}

const LEFT_OUT = "text-faint decoration-accent decoration-2 before:sr-only before:content-['left_out:_']";

/** Told by more than colour: what is not in the quotation is struck out, what is not in the text underlined. */
function Part({ part: { kind, text } }: { part: QuotePart }) {
  switch (kind) {
    case "left out":
      return <Changed as="del" className={LEFT_OUT} text={text} />;
    case "added":
      return <Changed as="ins" className={ADDED} text={text} />;
    case "omitted":
      return <span className="text-faint">{`[…${text.trim()}…] `}</span>;
    case "bracketed":
      return <span className="text-faint">{text}</span>;
    case "same":
      return text;
  }
}

/** The space behind a change is no part of it. */
function Changed({ as: Tag, className, text }: { as: "del" | "ins"; className: string; text: string }) {
  const words = text.trimEnd();
  return (
    <>
      <Tag className={className}>{words}</Tag>
      {text.slice(words.length)}
    </>
  );
}
