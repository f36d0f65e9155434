/** What a citation can be written as, and of files by which characters a record ends. CSL-JSON first, because it alone loses nothing of a case or a statute. */
export const CITATION_FORMATS = {
  'csl-json': {
    label: 'CSL-JSON',
    mediaType: 'application/vnd.citationstyles.csl+json',
    extension: 'json',
    isFile: true,
    recordEnd: '\n}',
  },
  bibtex: {
    label: 'BibTeX',
    mediaType: 'application/x-bibtex',
    extension: 'bib',
    isFile: true,
    recordEnd: '\n}\n',
  },
  biblatex: {
    label: 'BibLaTeX',
    mediaType: 'application/x-biblatex',
    extension: 'bib',
    isFile: true,
    recordEnd: '\n}\n',
  },
  ris: {
    label: 'RIS',
    mediaType: 'application/x-research-info-systems',
    extension: 'ris',
    isFile: true,
    recordEnd: 'ER  - ',
  },
  apa: { label: 'APA, 7th', mediaType: 'text/plain', extension: 'txt', isFile: false },
  mla: { label: 'MLA, 9th', mediaType: 'text/plain', extension: 'txt', isFile: false },
  chicago: { label: 'Chicago, 17th', mediaType: 'text/plain', extension: 'txt', isFile: false },
  bluebook: { label: 'Bluebook', mediaType: 'text/plain', extension: 'txt', isFile: false },
} as const

export type CitationFormat = keyof typeof CITATION_FORMATS

/** The names of the formats, in the order in which they are offered. */
export const citationFormats = Object.keys(CITATION_FORMATS) as CitationFormat[]

/** Whether `text` names a format. */
export function isCitationFormat(text: string): text is CitationFormat {
  return Object.hasOwn(CITATION_FORMATS, text)
}
