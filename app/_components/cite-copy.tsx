"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { copyText } from "./copy-text.ts";

const SHOWN_MS = 4000;

/** Copies a text. Only there where scripts run: without them the text beside it can be selected. */
export function CiteCopy({ text, name }: { text: string; name: string }) {
  const isLive = useSyncExternalStore(
    noChange,
    () => true,
    () => false,
  );
  const [says, setSays] = useState("");
  useEffect(() => {
    if (!says) return;
    const timer = window.setTimeout(() => setSays(""), SHOWN_MS);
    return () => window.clearTimeout(timer);
  }, [says]);
  if (!isLive) return null;
  const copy = async () => setSays((await copyText(text)) ? "Copied." : "Select the text to copy it.");
  return (
    <span className="flex items-center gap-3">
      <span role="status" className="text-faint">
        {says}
      </span>
      <button
        type="button"
        onClick={() => void copy()}
        aria-label={`Copy ${name}`}
        className="min-h-6 cursor-pointer text-accent hover:underline"
      >
        Copy
      </button>
    </span>
  );
}

const noChange = () => () => {};
