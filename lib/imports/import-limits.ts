/** What one import may hold; more is refused with a sentence. */
export const IMPORT_LIMITS = {
  /** Bytes of a form with its files. */
  uploadBytes: 24 * 1024 * 1024,
  /** Bytes of all files of an archive together, once unpacked. */
  unpackedBytes: 48 * 1024 * 1024,
  /** Bytes of one entry's file. */
  fileBytes: 1024 * 1024,
  /** Files, or rows of a table. */
  rows: 5_000,
  /** Bytes of a row of a table: its longest text may have 200 kB. */
  rowBytes: 1024 * 1024,
  columns: 400,
} as const
