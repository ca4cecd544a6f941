import type { DateOrder } from "./settings.ts";

/** The two days that 04/05/2020 may be. */
export type TwoDays = Readonly<Record<NonNullable<DateOrder>, string>>;

/** What a text says about a date: the date as far as it is known, or why there is none, or which of two it may be. */
export type DateReading =
  | { readonly date: string; readonly doubt?: string }
  | { readonly problem: string; readonly either?: TwoDays };
