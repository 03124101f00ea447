/** The child process ended while it was starting or running. */
export class ProcessDied extends Error {
  /** The pool itself ended it, so neither the call nor the machine is to blame. */
  readonly wanted: boolean;

  constructor(message: string, wanted: boolean) {
    super(message);
    this.wanted = wanted;
  }
}
