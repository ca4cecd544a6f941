/** Stands where a text would, and is set apart from it. */
export function Damage({ message }: { message: string }) {
  return <span className="font-sans text-base text-faint not-italic">{message}</span>;
}
