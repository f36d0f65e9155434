/** Ways in which law is cited that a word index tears apart: reporters, codes, executive orders, 287(g). */
const PATTERNS = [
  // 897 F.3d 1225 · 264 F. Supp. 3d 933 · 521 U.S. 898 · 477 Mass. 517 · 82 Fed. Reg. 8799
  /\b\d{1,4}\s+(?:F\.\s?(?:2d|3d|4th)|F\.\s?Supp\.(?:\s?[23]d)?|U\.?\s?S\.?|S\.\s?Ct\.|Fed\.\s?Reg\.|Mass\.|Cal\.\s?[45]th|WL)\s+\d{1,7}\b/gi,
  // 8 U.S.C. § 1373 · 34 U.S.C. 10151 · 8 C.F.R. 287.7
  /\b\d{1,2}\s+(?:U\.?\s?S\.?\s?C\.?|C\.?\s?F\.?\s?R\.?)\s*(?:§+\s*|sec(?:tion|\.)?\s*)?\d[\d.]*\w*(?:\(\w+\))*/gi,
  // § 1373 · section 287(g)
  /(?:§+|\bsec(?:tion|\.)?)\s*\d[\d.]*(?:\(\w+\))*/gi,
  // 287(g) · 9(a)
  /\b\d+\(\w\)(?:\(\w+\))*/gi,
  // No. 17-2991 · 18-cv-00574
  /\b\d{2}-(?:cv-)?\d{3,5}\b/gi,
  // Executive Order 13768 · E.O. 13,768
  /\b(?:executive\s+order|e\.?\s?o\.?|exec\.\s+order)\s+(?:no\.\s*)?\d{2},?\d{3}\b/gi,
]

/**
 * The legal citations in `text`, each in one normal form whatever its spaces, points and section signs:
 * `897 F.3d 1225` → `897f3d1225`, `8 U.S.C. § 1373` → `8usc1373`, `287(g)` → `287g`. Unique, in order of appearance.
 */
export function citationTokens(text: string): string[] {
  const tokens = PATTERNS.flatMap((pattern) =>
    // A subsection is found under its section too.
    [...text.matchAll(pattern)].flatMap(([found]) => [
      normalForm(found),
      normalForm(found.replace(/(?<=\d{3})\(.*$/, '')),
    ]),
  )
  return [...new Set(tokens)]
}

/** Where the citations in `text` stand, with their normal forms. */
export function findCitations(text: string): { start: number; end: number; token: string }[] {
  return PATTERNS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      token: normalForm(match[0]),
    })),
  )
}

function normalForm(citation: string): string {
  return citation
    .toLowerCase()
    .replace(/§+|sec(?:tion|\.)?(?=\s*\d)/g, '')
    .replace(/exec(?:utive|\.)\s+order|e\.?\s?o\.?(?=\s*(?:no)?)/g, 'eo')
    .replace(/\bno\./g, '')
    .replace(/[^a-z0-9]/g, '')
}
