/** So many of a list, without repeats, in the order in which chance picks them (Fisher and Yates). */
export function sample<T>(list: readonly T[], count: number, random: () => number): T[] {
  const rest = [...list];
  const picked: T[] = [];
  while (picked.length < count && rest.length > 0)
    picked.push(...rest.splice(Math.floor(random() * rest.length), 1));
  return picked;
}
