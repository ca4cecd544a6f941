/** Says that a search was turned away; what was asked for stays in the address and in the box above. */
export function Crowded() {
  return (
    <div className="measure space-y-3">
      <h1 className="font-serif text-3xl leading-tight text-balance">Too many searches at once.</h1>
      <p>Yours was not begun. Please try again in a moment: reload this page, or press Search once more.</p>
    </div>
  );
}
