import { expect, test } from 'vitest'
import { type Actor, ANONYMOUS, type Role, ROLES, THE_SITE } from '@/lib/auth/actor'
import { may, type Permission, PERMISSIONS } from '@/lib/auth/permissions'

const rank = (role: Role) => ({ role, reviewLocales: role === 'reviewer' ? (['en'] as const).slice() : [] })
const reviewer: Actor = { type: 'user', id: 'r', name: '', email: '', ...rank('reviewer') }
const actors: Record<string, Actor> = {
  anonymous: ANONYMOUS,
  ...Object.fromEntries(
    ROLES.map((role) => [role, { type: 'user', id: role, name: role, email: '', ...rank(role) } as const]),
  ),
  site: THE_SITE,
}

test('the table of permissions, for the work of somebody else and for one’s own', () => {
  const table = (Object.keys(PERMISSIONS) as Permission[]).map((permission) => {
    const names = Object.entries(actors).flatMap(([name, actor]) => [
      ...(may(actor, permission, { authorId: 'somebody', locale: 'en' }) ? [name] : []),
      ...(may(actor, permission, { authorId: name, personId: name, locale: 'en' }) ? [`${name}(own)`] : []),
    ])
    return `${permission}: ${names.join(' ')}`
  })
  expect(table).toMatchInlineSnapshot(`
    [
      "openDesk: contributor contributor(own) editor editor(own) reviewer reviewer(own) administrator administrator(own)",
      "saveDraft: contributor contributor(own) editor editor(own) reviewer reviewer(own) administrator administrator(own) site site(own)",
      "submit: contributor(own) editor editor(own) reviewer reviewer(own) administrator administrator(own) site site(own)",
      "openReview: reviewer reviewer(own) administrator administrator(own)",
      "returnToAuthor: reviewer administrator",
      "publish: reviewer administrator site site(own)",
      "takeOver: reviewer administrator",
      "comment: contributor contributor(own) editor editor(own) reviewer reviewer(own) administrator administrator(own)",
      "attest: editor editor(own) reviewer reviewer(own) administrator administrator(own)",
      "unschedule: editor editor(own) reviewer reviewer(own) administrator administrator(own)",
      "settleComment: contributor(own) editor editor(own) reviewer reviewer(own) administrator administrator(own)",
      "withdraw: editor editor(own) reviewer reviewer(own) administrator administrator(own)",
      "rename: editor editor(own) reviewer reviewer(own) administrator administrator(own) site site(own)",
      "importEntries: editor editor(own) reviewer reviewer(own) administrator administrator(own)",
      "mergeSources: editor editor(own) reviewer reviewer(own) administrator administrator(own) site site(own)",
      "keepSources: editor editor(own) reviewer reviewer(own) administrator administrator(own) site site(own)",
      "managePeople: administrator administrator(own)",
      "seeSignIns: contributor(own) editor(own) reviewer(own) administrator administrator(own)",
      "readAuditLog: administrator administrator(own)",
    ]
  `)
})

test('an author publishes their own work only where the site says that it has one editor', () => {
  const own = { authorId: 'r', locale: 'en' }
  expect(may(reviewer, 'publish', own)).toBe(false)
  expect(may(reviewer, 'publish', { ...own, singleEditor: true })).toBe(true)
})

test('a reviewer judges in their languages, an administrator in all', () => {
  for (const permission of ['publish', 'returnToAuthor'] as const) {
    expect(may(reviewer, permission, { authorId: 'x' })).toBe(false)
    expect(may(reviewer, permission, { authorId: 'x', locale: 'es' })).toBe(false)
    expect(may(reviewer, permission, { authorId: 'x', locale: 'en' })).toBe(true)
    expect(may({ ...reviewer, reviewLocales: [] }, permission, { locale: 'en' })).toBe(false)
    expect(may({ ...reviewer, role: 'editor' }, permission, { locale: 'en' })).toBe(false)
    expect(may({ ...reviewer, ...rank('administrator') }, permission, { locale: 'es' })).toBe(true)
  }
})

test('whoever wrote a part of the text does not approve it, whoever saved it last', () => {
  const shared = { authorId: 'x', authorIds: ['x', 'r'], locale: 'en' }
  expect(may(reviewer, 'publish', shared)).toBe(false)
  expect(may(reviewer, 'publish', { ...shared, singleEditor: true })).toBe(true)
  expect(may(reviewer, 'publish', { ...shared, authorIds: ['x'] })).toBe(true)
  expect(may({ ...reviewer, role: 'contributor' }, 'settleComment', { authorIds: ['x'] })).toBe(false)
  expect(may({ ...reviewer, role: 'contributor' }, 'settleComment', shared)).toBe(true)
})
