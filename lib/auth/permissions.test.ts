import { expect, test } from 'vitest'
import { type Actor, ANONYMOUS, ROLES, THE_SITE } from '@/lib/auth/actor'
import { may, type Permission, PERMISSIONS } from '@/lib/auth/permissions'

const actors: Record<string, Actor> = {
  anonymous: ANONYMOUS,
  ...Object.fromEntries(
    ROLES.map((role) => [role, { type: 'user', id: role, name: role, email: '', role } as const]),
  ),
  site: THE_SITE,
}

test('the table of permissions, for the work of somebody else and for one’s own', () => {
  const table = (Object.keys(PERMISSIONS) as Permission[]).map((permission) => {
    const names = Object.entries(actors).flatMap(([name, actor]) => [
      ...(may(actor, permission, { authorId: 'somebody' }) ? [name] : []),
      ...(may(actor, permission, { authorId: name }) ? [`${name}(own)`] : []),
    ])
    return `${permission}: ${names.join(' ')}`
  })
  expect(table).toMatchInlineSnapshot(`
    [
      "openDesk: contributor contributor(own) editor editor(own) administrator administrator(own)",
      "saveDraft: contributor contributor(own) editor editor(own) administrator administrator(own) site site(own)",
      "submit: contributor(own) editor editor(own) administrator administrator(own) site site(own)",
      "openReview: editor editor(own) administrator administrator(own)",
      "returnToAuthor: editor administrator",
      "publish: editor administrator site site(own)",
      "withdraw: editor editor(own) administrator administrator(own)",
      "rename: editor editor(own) administrator administrator(own) site site(own)",
      "importEntries: editor editor(own) administrator administrator(own)",
      "mergeSources: editor editor(own) administrator administrator(own) site site(own)",
      "managePeople: administrator administrator(own)",
      "readAuditLog: administrator administrator(own)",
    ]
  `)
})

test('an author publishes their own work only where the site says that it has one editor', () => {
  const editor: Actor = { type: 'user', id: 'e', name: '', email: '', role: 'editor' }
  expect(may(editor, 'publish', { authorId: 'e' })).toBe(false)
  expect(may(editor, 'publish', { authorId: 'e', singleEditor: true })).toBe(true)
})
