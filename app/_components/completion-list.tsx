import type { Ref } from "react";
import type { Completion } from "#lib/search/complete.ts";

const KINDS: Readonly<Record<Completion["kind"], string>> = {
  word: "",
  phrase: "phrase",
  author: "author",
  title: "article",
};

interface Props {
  completions: readonly Completion[];
  list: Ref<HTMLDivElement>;
  pick: (completion: Completion) => void;
}

/** What may be meant by the text in the box; the box keeps the focus and names the active one. */
export function CompletionList({ completions, list, pick }: Props) {
  const count = completions.length;
  return (
    <>
      <div aria-live="polite" className="sr-only">
        {count > 0 && `${count} ${count === 1 ? "suggestion" : "suggestions"}, arrow down to choose`}
      </div>
      <div
        ref={list}
        id="completions"
        role="listbox"
        aria-label="Suggestions"
        hidden={count === 0}
        className="absolute inset-x-0 top-full z-20 mt-1 max-w-2xl overflow-hidden rounded-md border border-line bg-paper py-1 shadow-lg"
      >
        {completions.map((completion, at) => (
          <Option
            key={`${completion.kind} ${completion.text} ${completion.url}`}
            completion={completion}
            id={`completion-${at}`}
            pick={pick}
          />
        ))}
      </div>
    </>
  );
}

interface OptionProps {
  completion: Completion;
  id: string;
  pick: Props["pick"];
}

function Option({ completion, id, pick }: OptionProps) {
  const { kind, text, articles } = completion;
  return (
    <button
      type="button"
      tabIndex={-1}
      id={id}
      role="option"
      aria-selected={false /* until an arrow key comes to it, which React does not hear of */}
      onMouseDown={(event) => event.preventDefault() /* the box keeps the focus */}
      onClick={() => pick(completion)}
      className="flex min-h-10 w-full cursor-pointer items-center gap-3 px-3 py-1.5 text-left text-sm hover:bg-raised aria-selected:bg-mark"
    >
      <bdi className="min-w-0 flex-1 truncate">{text}</bdi>
      <span className="shrink-0 text-faint tabular-nums">
        {[KINDS[kind], articles?.toLocaleString("en")].filter(Boolean).join(" · ")}
      </span>
    </button>
  );
}
