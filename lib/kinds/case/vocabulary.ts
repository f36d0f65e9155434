/** Lanes of the ladder, lowest first. */
export const COURT_LEVELS = ['district', 'circuit', 'supreme', 'state'] as const

/** The procedural step at which a decision was made. */
export const POSTURES = [
  'preliminary-injunction',
  'summary-judgment',
  'motion-to-dismiss',
  'permanent-injunction',
  'final-judgment',
  'appeal-of-preliminary-injunction',
  'appeal-of-judgment',
  'rehearing-en-banc',
  'petition-for-certiorari',
  'further-relief',
] as const

/** What a decision did with one challenged condition or grant. Never “won”: an outcome belongs to a decision. */
export const OUTCOMES = [
  'unlawful',
  'lawful',
  'enjoined',
  'injunction-affirmed',
  'injunction-narrowed',
  'injunction-vacated',
  'ruling-vacated',
  'reversed',
  'relief-refused',
  'not-reached',
  'dismissed',
] as const

/** How far the relief reaches; `none` says that none was ordered, `not-checked` that nobody here has read how far. */
export const SCOPES = ['nationwide', 'program-wide', 'statewide', 'parties', 'none', 'not-checked'] as const

/** What later happened to a decision. */
export const HISTORY_EVENTS = [
  'affirmed',
  'affirmed-in-part',
  'reversed',
  'vacated',
  'vacated-in-part',
  'remanded',
  'rehearing-granted',
  'rehearing-vacated',
  'rehearing-denied',
  'cert-granted',
  'cert-denied',
  'cert-dismissed',
  'superseded',
] as const

export const PARTY_ROLES = [
  'plaintiff',
  'defendant',
  'intervenor',
  'amicus',
  'petitioner',
  'respondent',
] as const

export const CASE_STATUSES = ['pending', 'closed', 'unknown'] as const

export type CourtLevel = (typeof COURT_LEVELS)[number]
export type Outcome = (typeof OUTCOMES)[number]
