import type { Metadata } from "next";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <div className="measure space-y-3">
      <h1 className="font-serif text-3xl">There is nothing at this address.</h1>
      <p>
        If it is a link to a paragraph, check that it was copied whole: ten letters and digits follow the /p/.
      </p>
      <p>
        Search the archive in the box above, or{" "}
        <a href="/search" className="link">
          browse all articles
        </a>
        .
      </p>
    </div>
  );
}
