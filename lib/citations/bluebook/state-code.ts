/** A place in a code of a state, named as Bluebook has it (table T1.3). */
export interface StateCodePlace {
  volume?: string
  code: string
  section: string
}

const subjects: Record<string, string> = {
  'Business and Professions': 'Bus. & Prof.',
  Civil: 'Civ.',
  Education: 'Educ.',
  Family: 'Fam.',
  Government: "Gov't",
  'Health and Safety': 'Health & Safety',
  Labor: 'Lab.',
  Penal: 'Penal',
  Vehicle: 'Veh.',
}
const codeName = new RegExp(
  `(?:^|[;,] +)(${Object.keys(subjects).join('|')}) Code §+ *([^;]*?)(?=;|, [A-Z]|$)`,
  'g',
)
/** The states whose codes go by subject. */
const bySubject: Record<string, readonly [before: string, after: string]> = {
  California: ['Cal.', 'Code'],
  Texas: ['Tex.', 'Code Ann.'],
}

/**
 * Where a state's statute stands in its code, read from an instrument such as `SB 54, Stats. 2017, ch. 495; Government
 * Code §§ 7284–7284.12` (`Cal. Gov't Code`) or `Public Act 100-0463; 5 ILCS 805`; null when it names no code known here.
 * Places in further codes follow in `section`, each with its code.
 */
export function stateCodePlace(number: string, jurisdiction: string | undefined): StateCodePlace | null {
  if (jurisdiction === 'Illinois') return illinoisPlace(number)
  const frame = bySubject[jurisdiction ?? '']
  if (frame === undefined) return null
  const [first, ...more] = [...number.matchAll(codeName)].map(([, subject = '', section = '']) => ({
    code: `${frame[0]} ${subjects[subject] ?? subject} ${frame[1]}`,
    section: tidySections(section),
  }))
  if (first === undefined) return null
  const others = more.map(({ code, section }) => `; ${code} ${/[–,]/.test(section) ? '§§' : '§'} ${section}`)
  return { code: first.code, section: first.section + others.join('') }
}

function illinoisPlace(number: string): StateCodePlace | null {
  const [, volume, section] = /(?:^|[;,] +)(\d+) ILCS (\d+(?:\/[\d.-]+)?)/.exec(number) ?? []
  return volume === undefined || section === undefined ? null : { volume, code: 'Ill. Comp. Stat.', section }
}

/** `7310–7311, 12532` of `7310-7311 and 12532`; what follows a section is `et seq.` */
function tidySections(sections: string): string {
  return sections
    .trim()
    .replace(/(\d)\s*[-–]\s*(?=\d)/g, '$1–')
    .replace(/,? and (?=\d)/g, ', ')
    .replace(/ (?:ff\.|and following|et seq\.?)$/, ' et seq.')
}
