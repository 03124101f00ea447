// Cuts texts exactly as the product does, for the trainers: JSON lines {lang, text} in, JSON lines out.
//   node tokenize_lines.mjs               → {segments: ["a", "crane", …]}        (before a tokenizer exists)
//   node tokenize_lines.mjs TOKENIZER     → {ids: [..], words: [[normalised, first token, end token, is a form], …]}
import { createInterface } from 'node:readline';
import { openLexicon } from '../packages/sense-lexicon/dist/index.js';
import { findWords, loadTextTokenizer } from '../packages/text-tokens/dist/index.js';

const [tokenizerPath] = process.argv.slice(2);
const lexicon = await openLexicon();
const tokenizer = tokenizerPath && (await loadTextTokenizer({ tokenizerPath, maximumTokens: 128 }));

for await (const line of createInterface({ input: process.stdin })) {
  const { lang, text } = JSON.parse(line);
  const options = { lang, isForm: (form) => lexicon.isForm(lang, form), longestForm: lexicon.longestForm(lang) };
  if (tokenizer) {
    const { tokens, words } = tokenizer.tokenize(text, options);
    const ids = tokens.map((token) => token.id);
    console.log(
      JSON.stringify({
        ids,
        words: words.map((word) => [word.normalised, word.tokens.start, word.tokens.end, word.isForm]),
      }),
    );
  } else {
    const { segments } = findWords(text, options);
    console.log(JSON.stringify({ segments: segments.map(({ start, end }) => text.slice(start, end)) }));
  }
}
