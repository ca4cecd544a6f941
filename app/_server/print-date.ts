/** `2013-04-02` as `2 April 2013`, `2013-04` as `April 2013`, `2013` as it is. */
export function printDate(date: string): string {
  const [year, month, day] = date.split("-");
  if (!year || !month) return date;
  const options: Intl.DateTimeFormatOptions = { timeZone: "UTC", year: "numeric", month: "long" };
  if (day) options.day = "numeric";
  return new Intl.DateTimeFormat("en-GB", options).format(
    new Date(`${year}-${month}-${day ?? "01"}T00:00:00Z`),
  );
}
