import { ERROR_CODES, type ErrorCode, ERRORS } from '@wordsight/contracts';
import { STATUS_OF_CODE } from './status-of-code.ts';

/** Codes that a server never sends: told by the packages, by the client library or at start. */
const ELSEWHERE = new Set<ErrorCode>([
  'SERVER_UNREACHABLE',
  'LEXICON_INVALID',
  'MANIFEST_INVALID',
  'MODEL_MISSING',
  'MODEL_INVALID',
  'MODEL_CHECKSUM',
]);

function statusText(code: ErrorCode): string {
  return ELSEWHERE.has(code) ? '–' : String(STATUS_OF_CODE[code]);
}

/** The table of codes as HTML, for the `type` of a problem to point at. */
export function errorsPage(): string {
  const rows = ERROR_CODES.map((code) => {
    const anchor = code.toLowerCase().replaceAll('_', '-');
    return `<tr id="${anchor}"><td><code>${code}</code></td><td>${statusText(code)}</td><td>${ERRORS[code]}</td></tr>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Wordsight: errors</title><h1>Errors</h1><table><thead><tr><th>Code<th>Status<th>Meaning</thead><tbody>${rows.join('')}</tbody></table></html>`;
}

/** The same table as Markdown; `docs/errors.md` is exactly this. */
export function errorsMarkdown(): string {
  const rows = ERROR_CODES.map((code) => {
    return `| \`${code}\` | ${statusText(code)} | ${ERRORS[code]} |`;
  });
  return `# Errors

Every refusal has a code that stays the same across releases, a message that says what was expected and what was received, and a \`mend\` that says what to do. Over HTTP it is \`application/problem+json\` (RFC 9457); in TypeScript a \`WordsightError\`. Codes without a status are told at start, by the packages or by the client library, never by a running server. This file is written by \`node apps/api/dist/write-documents-main.js\`.

| Code | Status | Meaning |
|---|---|---|
${rows.join('\n')}
`;
}
