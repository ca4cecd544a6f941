/** Why one file cannot become an article. The message is the reason in the report; the import goes on without the file. */
export class Rejection extends Error {
  override readonly name = "Rejection";
}
