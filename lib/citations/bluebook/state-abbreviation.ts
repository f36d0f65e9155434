// Bluebook table T10; Indigo Book table T11.
const states: Record<string, string> = {
  Alabama: 'Ala.', Alaska: 'Alaska', Arizona: 'Ariz.', Arkansas: 'Ark.', California: 'Cal.', Colorado: 'Colo.',
  Connecticut: 'Conn.', Delaware: 'Del.', 'District of Columbia': 'D.C.', Columbia: 'D.C.', Florida: 'Fla.', Georgia: 'Ga.',
  Guam: 'Guam', Hawaii: 'Haw.', Idaho: 'Idaho', Illinois: 'Ill.', Indiana: 'Ind.', Iowa: 'Iowa', Kansas: 'Kan.',
  Kentucky: 'Ky.', Louisiana: 'La.', Maine: 'Me.', Maryland: 'Md.', Massachusetts: 'Mass.', Michigan: 'Mich.',
  Minnesota: 'Minn.', Mississippi: 'Miss.', Missouri: 'Mo.', Montana: 'Mont.', Nebraska: 'Neb.', Nevada: 'Nev.',
  'New Hampshire': 'N.H.', 'New Jersey': 'N.J.', 'New Mexico': 'N.M.', 'New York': 'N.Y.', 'North Carolina': 'N.C.',
  'North Dakota': 'N.D.', Ohio: 'Ohio', Oklahoma: 'Okla.', Oregon: 'Or.', Pennsylvania: 'Pa.', 'Puerto Rico': 'P.R.',
  'Rhode Island': 'R.I.', 'South Carolina': 'S.C.', 'South Dakota': 'S.D.', Tennessee: 'Tenn.', Texas: 'Tex.',
  'United States': 'U.S.', Utah: 'Utah', Vermont: 'Vt.', 'Virgin Islands': 'V.I.', Virginia: 'Va.', Washington: 'Wash.',
  'West Virginia': 'W. Va.', Wisconsin: 'Wis.', Wyoming: 'Wyo.',
} // prettier-ignore

/** A state or territory as Bluebook abbreviates it; null when `name` is none. */
export function stateAbbreviation(name: string): string | null {
  return Object.hasOwn(states, name) ? (states[name] ?? null) : null
}
