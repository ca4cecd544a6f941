/**
 * Lets `/` bring the reader to a box from anywhere but a place of typing.
 *
 * @returns what ends it
 */
export function focusOnSlash(box: HTMLInputElement | null): () => void {
  const focus = (event: KeyboardEvent) => {
    if (event.key !== "/" || event.metaKey || event.ctrlKey || event.altKey || isEditing(event.target))
      return;
    event.preventDefault();
    box?.focus();
    box?.select();
  };
  document.addEventListener("keydown", focus);
  return () => document.removeEventListener("keydown", focus);
}

function isEditing(target: EventTarget | null): boolean {
  const isField = target instanceof HTMLElement && /^(input|textarea|select)$/i.test(target.tagName);
  return isField || (target instanceof HTMLElement && target.isContentEditable);
}
