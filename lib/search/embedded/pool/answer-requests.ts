import { parentPort, workerData } from "node:worker_threads";
import { Searcher } from "#lib/search/embedded/searcher.ts";
import type { FindRequest, Found } from "#lib/search/engine.ts";
import { type ArticlesOf, requireSameArticles } from "./require-same-articles.ts";
import { type ThreadMessage, toldAs } from "./thread-message.ts";

/** What a search thread is given at its start. */
export interface ThreadData {
  /** The index file. */
  readonly bytes: SharedArrayBuffer;
  readonly articles: ArticlesOf;
}

/** What a search thread is asked. */
export interface Question {
  readonly request: FindRequest;
  /** Ordinals of the paragraphs that the query asks for by id. */
  readonly named: ReadonlyMap<string, number>;
}

const say = (message: ThreadMessage<Found>): void => parentPort?.postMessage(message);

const searcher = openSearcher(workerData as ThreadData);
if (searcher) {
  parentPort?.on("message", (question: Question) => say(answerTo(question, searcher)));
  say({ kind: "ready" });
}

function openSearcher({ bytes, articles }: ThreadData): Searcher | null {
  try {
    const opened = new Searcher(new Uint8Array(bytes));
    requireSameArticles(opened.paragraphCounts(), articles);
    return opened;
  } catch (cause) {
    say(toldAs("refused", cause));
    return null;
  }
}

function answerTo({ request, named }: Question, open: Searcher): ThreadMessage<Found> {
  try {
    return { kind: "answer", answer: open.find(request, named) };
  } catch (cause) {
    return toldAs("fault", cause);
  }
}
