/** What kind of publication a source is. */
export const PUBLICATIONS = [
  'original-report',
  'court-opinion',
  'statute',
  'executive-order',
  'official-statement',
  'press-release',
  'dataset',
  'advocacy-report',
  'scholarly-article',
] as const

/** How a text came from another: the original itself, a rewrite of it, or a machine's paraphrase. */
export const DERIVATIONS = ['original', 'rewrite', 'machine-paraphrase'] as const

/** How far the source was checked: read itself; standard citation known for sure; or only some of its fields seen. */
export const VERIFICATIONS = ['seen', 'certain', 'partial'] as const

/** CSL types that sources of this site take; a subset of CSL 1.0.2. */
export const SOURCE_TYPES = [
  'article-journal',
  'article-newspaper',
  'article-magazine',
  'webpage',
  'post-weblog',
  'report',
  'dataset',
  'legal_case',
  'legislation',
  'regulation',
  'bill',
  'hearing',
  'broadcast',
  'speech',
  'interview',
  'book',
  'chapter',
  'document',
  'entry-encyclopedia',
] as const
