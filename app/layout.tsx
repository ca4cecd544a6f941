import type { Metadata } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { CheatSheet } from "#app/_components/cheat-sheet.tsx";
import { LiveNavigation } from "#app/_components/live-navigation.tsx";
import { SearchBox } from "#app/_components/search-box.tsx";
import { absoluteUrl } from "#app/_server/site.ts";
import "./globals.css";

export function generateMetadata(): Metadata {
  return {
    metadataBase: new URL(absoluteUrl("/")),
    title: { default: "Pilcrow", template: "%s · Pilcrow" },
    description: "A searchable archive in which every paragraph has its own lasting link.",
  };
}

export default async function Layout({ children }: { children: ReactNode }) {
  await headers(); // the policy's nonce is of this request, so every page is rendered for its request
  return (
    <html lang="en">
      <body>
        <a
          href="#main"
          className="sr-only focus:not-sr-only focus:absolute focus:m-2 focus:bg-paper focus:p-2"
        >
          Skip to the content
        </a>
        <LiveNavigation>
          <div className="mx-auto flex min-h-dvh max-w-6xl flex-col px-5 sm:px-8">
            <header className="no-print flex flex-wrap gap-x-6 gap-y-1 border-b border-line pt-4 pb-3">
              <a href="/" className="flex h-11 shrink-0 items-center gap-1 font-serif text-xl tracking-tight">
                Pilcrow <span className="text-accent">¶</span>
              </a>
              <div className="min-w-0 flex-1 basis-72">
                <SearchBox />
                <CheatSheet />
              </div>
            </header>
            <main id="main" className="flex-1 py-8">
              {children}
            </main>
            <footer className="no-print border-t border-line py-5 text-sm text-faint">
              Every paragraph here has its own lasting link: the <span className="text-accent">¶</span> beside
              it.{" "}
              <a href="/help/search" className="underline hover:text-accent">
                How to search
              </a>
              {" · "}
              <a href="/check" className="underline hover:text-accent">
                Check a quotation
              </a>
              {" · "}
              <a href="/about" className="underline hover:text-accent">
                About this archive
              </a>
            </footer>
          </div>
        </LiveNavigation>
      </body>
    </html>
  );
}
