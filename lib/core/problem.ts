/** Something that blocks publishing, tied to the place where it is mended. */
export interface Problem {
  /** Dot-separated path of the field (`provisions.2.sources`); empty for the entry as a whole. */
  path: string
  /** A plain sentence: what is wrong and what to do. */
  message: string
}
