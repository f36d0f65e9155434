import { type Actor, ROLES, type Role } from '@/lib/auth/actor'

/** What a permission is asked about; only the parts that a predicate needs. */
export interface Subject {
  /** The author of the revision in question; null when the site wrote it. */
  authorId?: string | null
  /** Everybody who wrote a part of the text since it was last published. */
  authorIds?: readonly string[]
  /** Whether the site says publicly that it has one editor, who then reviews alone. */
  singleEditor?: boolean
  /** The language of the revision in question; without one, nobody but an administrator judges it. */
  locale?: string
  /** Whose account is in question. */
  personId?: string
}

type Predicate = (actor: Actor, subject: Subject) => boolean

const isSite: Predicate = (actor) => actor.type === 'site'
const atLeast =
  (role: Role): Predicate =>
  (actor) =>
    actor.type === 'user' && ROLES.indexOf(actor.role) >= ROLES.indexOf(role)
/** A reviewer in the language of the text, and an administrator in every language. */
const judgesInItsLanguage: Predicate = (actor, { locale }) =>
  actor.type === 'user' &&
  (actor.role === 'administrator' ||
    (actor.role === 'reviewer' && actor.reviewLocales.some((judged) => judged === locale)))
const isAuthor: Predicate = (actor, subject) => actor.type === 'user' && actor.id === subject.authorId
const hasWritten: Predicate = (actor, subject) =>
  isAuthor(actor, subject) || (actor.type === 'user' && subject.authorIds?.includes(actor.id) === true)
const isThemselves: Predicate = (actor, { personId }) => actor.type === 'user' && actor.id === personId
const not =
  (predicate: Predicate): Predicate =>
  (actor, subject) =>
    !predicate(actor, subject)
const either =
  (...predicates: Predicate[]): Predicate =>
  (actor, subject) =>
    predicates.some((predicate) => predicate(actor, subject))
const both =
  (...predicates: Predicate[]): Predicate =>
  (actor, subject) =>
    predicates.every((predicate) => predicate(actor, subject))
const singleEditor: Predicate = (_, subject) => subject.singleEditor === true

/** Who may do what, to be read aloud. Asked to decide what to show, and again in the transaction that does it. */
export const PERMISSIONS = {
  openDesk: atLeast('contributor'),
  saveDraft: either(isSite, atLeast('contributor')),
  submit: either(isSite, both(atLeast('contributor'), either(isAuthor, atLeast('editor')))),
  openReview: atLeast('reviewer'),
  returnToAuthor: both(judgesInItsLanguage, either(not(isAuthor), singleEditor)),
  // Whoever wrote a part of the text since it was last published has no second pair of eyes, whoever saved it last.
  publish: either(isSite, both(judgesInItsLanguage, either(not(hasWritten), singleEditor))),
  takeOver: both(judgesInItsLanguage, not(isAuthor)),
  comment: atLeast('contributor'),
  // Readers see the name of who looked again.
  attest: atLeast('editor'),
  // To stop is always safe.
  unschedule: atLeast('editor'),
  // Whoever said it, whoever wrote the text that it is about, or an editor, who may mend that text.
  settleComment: either(hasWritten, atLeast('editor')),
  // One editor is enough, also for their own work: what harms somebody has to go at once. Coming back needs a reviewer.
  withdraw: atLeast('editor'),
  // The site follows a rename that a corpus tells of.
  rename: either(isSite, atLeast('editor')),
  importEntries: atLeast('editor'),
  mergeSources: either(isSite, atLeast('editor')),
  // Reading what other sites say, keeping it privately, and seeing what is kept; the site watches by itself.
  keepSources: either(isSite, atLeast('editor')),
  managePeople: atLeast('administrator'),
  seeSignIns: either(isThemselves, atLeast('administrator')),
  readAuditLog: atLeast('administrator'),
} as const satisfies Record<string, Predicate>

export type Permission = keyof typeof PERMISSIONS

/** Whether `actor` may do `permission` to `subject`. */
export function may(actor: Actor, permission: Permission, subject: Subject = {}): boolean {
  return PERMISSIONS[permission](actor, subject)
}
