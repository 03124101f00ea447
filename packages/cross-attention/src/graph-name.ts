/** The three graphs of a model, in the order of one request. */
export const GRAPH_NAMES = ['vision', 'text', 'core'] as const;

/** One of {@link GRAPH_NAMES}. */
export type GraphName = (typeof GRAPH_NAMES)[number];
