import { type ByteBudget, createByteBudget } from './byte-budget.ts';

/** Decodes run on Node's thread pool, which has four threads; more would only wait there with their clock running. */
const DECODES_AT_ONCE = 4;

/** The one budget that every decode of this process draws on. */
export const decodeBudget: ByteBudget = createByteBudget(DECODES_AT_ONCE);
