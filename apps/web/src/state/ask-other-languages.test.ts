import { describe, expect, it } from 'vitest';
import { spreadOverLanguages } from './ask-other-languages.ts';

describe('spreadOverLanguages', () => {
  it('takes one form of each language before the second of any, those of the page first', () => {
    const forms = ['fr grue', 'fr échassier', 'hi क्रेन', 'ja つる'].map((line) => {
      const [lang, form] = line.split(' ');
      return { lang: lang!, form: form! };
    });
    expect(spreadOverLanguages(forms).map(({ form }) => form)).toEqual(['क्रेन', 'つる', 'grue', 'échassier']);
  });
});
