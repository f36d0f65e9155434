/** A file that was handed in: its path with `/`, and its text. */
export interface ImportFile {
  path: string
  text: string
}
