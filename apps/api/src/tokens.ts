/** Names under which the application's own parts are injected. */
export const SETTINGS: unique symbol = Symbol('Settings');
export const WORDSIGHT: unique symbol = Symbol('Wordsight');
