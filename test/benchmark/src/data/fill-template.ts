/** Puts a word into a neutral caption; English `a(n)` becomes the article that the word's first letter asks for. */
export function fillTemplate(template: string, word: string): string {
  const article = /^[aeiou]/iu.test(word.normalize('NFD')) ? 'an' : 'a';
  const worded = template.replaceAll('a(n)', article).replaceAll('A(n)', capitalised(article));
  return worded.replaceAll('{}', () => word);
}

function capitalised(article: string): string {
  return article.charAt(0).toUpperCase() + article.slice(1);
}
