/** Where each sense lies in the joint space of pictures and texts. */
export interface SenseTable {
  /** In table order, each once. */
  readonly ids: readonly string[];
  /** Length of each vector. */
  readonly width: number;
  has(id: string): boolean;
  /** A copy of the sense's vector, `[width]`, unit length; `undefined` for a sense the model was not trained on. */
  vectorOf(id: string): Float32Array | undefined;
}
