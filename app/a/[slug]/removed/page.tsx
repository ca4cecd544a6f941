import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Damage } from "#app/_components/damage.tsx";
import { plural } from "#app/_server/plural.ts";
import { withSite } from "#app/_server/site.ts";
import { type RemovedFromArticle, readRemoved } from "./read-removed.ts";

type Props = PageProps<"/a/[slug]/removed">;

/** Says 404 here already: once a page is being rendered its status stands. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title } = await removedFrom((await params).slug);
  return { title: `Left out of: ${title}`, robots: { index: false } };
}

export default async function Page({ params }: Props) {
  const { slug } = await params;
  const removed = await removedFrom(slug);
  return (
    <article className="mx-auto max-w-[76ch]">
      <h1 className="font-serif text-3xl leading-tight text-balance">What import left out</h1>
      <p className="measure mt-3 font-serif text-lg text-faint">
        {sentence(removed)} The article is{" "}
        <a href={`/a/${slug}`} className="link" lang={removed.language}>
          <bdi>{removed.title}</bdi>
        </a>
        .
      </p>
      <Pieces removed={removed} />
    </article>
  );
}

/** @param slug as the address has it */
async function removedFrom(slug: string): Promise<RemovedFromArticle> {
  const removed = await withSite((site) => readRemoved(site, decodeURIComponent(slug)));
  return removed ?? notFound();
}

function sentence({ pieces, damage }: RemovedFromArticle): string {
  if (damage) return "What was left out of this article cannot be told.";
  if (pieces.length === 0) return "Nothing was left out of this article.";
  if (pieces.length === 1) return "One piece of the file is no part of the article's text.";
  return `${plural(pieces.length, "piece")} of the file are no part of the article's text, here in the order of the file, each under the rule that left it out.`;
}

function Pieces({ removed: { pieces, damage, language } }: { removed: RemovedFromArticle }) {
  if (damage) {
    return (
      <p className="mt-8">
        <Damage message={damage.message} />
      </p>
    );
  }
  return (
    <ol aria-label="Left out" className="mt-8">
      {pieces.map(({ rule, text }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no names, and their order is that of the file
        <li key={at} className="border-b border-line py-3">
          <p className="text-sm text-faint">{rule}</p>
          <p className="measure font-serif leading-relaxed" dir="auto" lang={language}>
            {text}
          </p>
        </li>
      ))}
    </ol>
  );
}
