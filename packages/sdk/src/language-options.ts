/** What `identifyLanguage` is told: the languages to choose among, and the caller's own word when there is one. */
export function languageOptions(
  languages: readonly string[],
  given: string | undefined,
): { readonly languages: readonly string[]; readonly given?: string } {
  return { languages, ...(given !== undefined && { given }) };
}
