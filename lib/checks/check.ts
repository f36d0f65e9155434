/** One thing that must hold for the whole tree. */
export type Check = {
  /** A short noun phrase for the terminal. */
  name: string
  /** What is wrong in the checkout at `root`, one problem a line; empty when it holds. */
  run(root: string): Promise<string[]>
}
