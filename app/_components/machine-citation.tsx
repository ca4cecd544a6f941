import { nonce } from "#app/_server/nonce.ts";
import type { Citation } from "#lib/cite/citation.ts";
import { coins } from "#lib/cite/coins.ts";
import { linkedData } from "#lib/cite/linked-data.ts";

/** What reference managers and search engines read of a page, and nobody sees: JSON-LD and a COinS span. */
export async function MachineCitation({ citation }: { citation: Citation }) {
  return (
    <>
      <script type="application/ld+json" nonce={await nonce()}>
        {linkedData(citation)}
      </script>
      <span className="Z3988" title={coins(citation)} aria-hidden="true" />
    </>
  );
}
