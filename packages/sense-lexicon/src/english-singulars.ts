/** UTF-16 units by which a regular English plural can be longer than its singular: "bus", "buses". */
export const PLURAL_ENDING_UNITS = 2;

/**
 * The words an English word could be the regular plural of, the likeliest first.
 *
 * @param word - Normalised, for example `axes` → `axe`, `ax`; `crane` → none.
 */
export function englishSingulars(word: string): readonly string[] {
  const singulars: string[] = [];
  // "glass" is no plural of "glas".
  if (/[^s]s$/.test(word)) singulars.push(word.slice(0, -1));
  // Only after a hiss or an o, else "planes" would be "plan".
  if (/(?:[sxzo]|ch|sh)es$/.test(word)) singulars.push(word.slice(0, -2));
  if (/[^aeiou]ies$/.test(word)) singulars.push(`${word.slice(0, -3)}y`);
  if (/.ves$/.test(word)) singulars.push(`${word.slice(0, -3)}f`, `${word.slice(0, -3)}fe`);
  return singulars;
}
