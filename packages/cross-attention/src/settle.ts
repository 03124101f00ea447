/** The two ends of a promise that is settled elsewhere. */
export interface Settle<Value> {
  resolve(value: Value): void;
  reject(error: unknown): void;
}
