export { createFakeWordsight, type FakeWordsight } from './fake-wordsight.ts';
