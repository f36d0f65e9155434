import type { CslItem } from '@/lib/core/csl-item'
import { stateCodePlace } from '@/lib/citations/bluebook/state-code'
import { plainLine } from '@/lib/citations/plain-line'

/** A place in a code: title of the code, the code, the section without its sign. */
export type CodePlace = { volume?: string; code: string; section: string }

const codeNumber =
  /^(\d+)\s+(U\.?\s?S\.?\s?C\.?(?:\s?A\.?)?|C\.?\s?F\.?\s?R\.?)\s+(?:§+\s*|ss?\.\s*)?(\S.*)$/i
const publicLaw = /^(?:Pub(?:lic|\.)?\s*L(?:aw|\.)?\s*(?:No\.?)?\s*)(\d+[-–]\d+)/i

/** Where a statute or regulation stands in a code, from its fields or from a number such as `8 U.S.C. 1373`; else null. */
export function codePlace(item: CslItem): CodePlace | null {
  const { section, volume, 'container-title': code } = item
  if (section !== undefined && code !== undefined) {
    return { ...(volume !== undefined && { volume }), code, section: bareSection(section) }
  }
  const number = plainLine(item.number ?? '')
  const match = codeNumber.exec(number)
  if (match === null || match[1] === undefined || match[2] === undefined || match[3] === undefined)
    return item.type === 'legislation' ? stateCodePlace(number, item.jurisdiction) : null
  return {
    volume: match[1],
    code: /^c/i.test(match[2]) ? 'C.F.R.' : 'U.S.C.',
    section: bareSection(match[3]),
  }
}

/** `104-208` of a federal public law, with or without the words before it; null for any other number. */
export function publicLawNumber(item: CslItem): string | null {
  const number = plainLine(item.number ?? '')
  // A bare "104-208" is one when the statute is federal; "2-173" of a city is a chapter.
  const isBare =
    item.type === 'legislation' && item.jurisdiction === 'United States' && /^\d{2,3}[-–]\d+$/.test(number)
  return isBare ? number : (publicLaw.exec(number)?.[1] ?? null)
}

/** The name of an act without the public law number that a title may carry. */
export function actName(title: string): string {
  return plainLine(title).replace(/[,;]?\s*\(?Pub(?:lic|\.)\s*L(?:aw|\.).*$/i, '')
}

/** `8 U.S.C. § 1373`, `34 U.S.C. §§ 10151–10158`. */
export function printCodePlace({ volume, code, section }: CodePlace): string {
  if (code === 'Ill. Comp. Stat.') return [volume, code, section].filter(Boolean).join(' ')
  const [own = ''] = section.split(';')
  const isMany = /[-–,]|\bto\b|\band\b|et seq/.test(
    own.replace(/\([^)]*\)/g, '').replace(/(\d)-(?=\d+-)/g, '$1'),
  )
  return [volume, code, isMany ? '§§' : '§', section].filter(Boolean).join(' ')
}

// A sign without a number behind it stays as it is: nothing is left without it.
function bareSection(section: string): string {
  const line = plainLine(section)
  const bare = line.replace(/^(?:§+|ss?\.|sections?)\s*/i, '') || line
  return bare.replace(/^(\d[\d.]*)\s*(?:-|to)\s*(?=\d[\d.]*$)/, '$1–').replace(/ and following$/, ' et seq.')
}
