import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runDeskAction } from '@/lib/auth/desk-action'
import { openClient } from '@/lib/db/client'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { DeskRoom, hear, SETTINGS } from '@/lib/desk/desk-room.fixture'
import { editAction } from '@/lib/desk/edit-action'
import { peopleAction } from '@/lib/desk/people-action'
import { reviewAction } from '@/lib/desk/review-action'
import { signOutAction } from '@/lib/desk/sign-out-action'

let db: TestDatabase
let room: DeskRoom
beforeAll(async () => {
  db = await openTestDatabase()
  room = await new DeskRoom(db.client).open()
  await room.furnish()
})
afterAll(() => db.close())

const termForm = {
  _kind: 'term',
  _slug: 'detainer',
  title: 'Detainer',
  summary: 'A request. [@report]',
  aliases: 'hold',
}

describe('an act of the desk', () => {
  test('is refused when the body is no form, or too large', async () => {
    const send = (type: string, body: string) =>
      runDeskAction(
        editAction,
        new Request('http://localhost:3000/', {
          method: 'POST',
          body,
          headers: { 'sec-fetch-site': 'same-origin', 'content-type': type },
        }),
        { client: db.client, settings: SETTINGS, now: room.now },
      )
    expect((await send('application/json', '{}')).status).toBe(415)
    expect(
      (await send('application/x-www-form-urlencoded', `body=${'x'.repeat(5 * 1024 * 1024)}`)).status,
    ).toBe(415)
  })

  test('is heard from the site’s own origin where browsers send no Sec-Fetch-Site', async () => {
    for (const headers of [
      { origin: 'http://localhost:3000' },
      { origin: 'http://192.0.2.1:3000', host: '192.0.2.1:3000' },
    ]) {
      const request = new Request('http://localhost:3000/', {
        method: 'POST',
        body: 'x=1',
        headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
      })
      expect(
        (
          await runDeskAction(signOutAction, request, {
            client: db.client,
            settings: SETTINGS,
            now: room.now,
          })
        ).status,
      ).toBe(303)
    }
  })

  test('that is refused for want of a role leaves an event', async () => {
    const count = () =>
      db.client.auditEvent.count({ where: { act: 'act.refused', userId: room.person('contributor').id } })
    const before = await count()
    await room.send(peopleAction, 'contributor', { _intent: 'disable', person: room.person('editor').id })
    expect(await count()).toBe(before + 1)
  })

  test('that its verb refuses leaves an event with the revision and the reason; what is not there leaves none', async () => {
    await room.edit('reviewer', 'submit', { summary: 'A request to hold. [@report]' })
    const { id = '' } = (await room.seen('reviewer')).head ?? {}
    const refusals = () =>
      db.client.auditEvent.findMany({ where: { act: 'act.refused', userId: room.person('reviewer').id } })
    const ask = (revision: string, _intent: string) =>
      room.send(reviewAction, 'reviewer', { revision, _intent, reason: 'typo', note: 'Mine.' })
    for (const intent of ['publish', 'check', 'return', 'take-over'])
      expect((await ask(id, intent)).said?.outcome).toBe('refused')
    expect(await refusals()).toMatchObject(
      ['publish', 'check', 'return', 'take-over'].map((what) => ({
        revisionId: id,
        entryId: 'tttttttt',
        detail: { permission: 'openReview', what, why: expect.stringContaining('Only') as string },
      })),
    )
    await ask('00000000-0000-4000-8000-000000000000', 'publish')
    expect(await refusals()).toHaveLength(4)
  })

  test('says plainly that the database is away, and gives back what was typed', async () => {
    const away = openClient('postgresql://nobody@127.0.0.1:1/none')
    const headers = {
      'sec-fetch-site': 'same-origin',
      cookie: room.person('editor').cookie,
      'content-type': 'application/x-www-form-urlencoded',
    }
    const secrets = { password: 'secret words', code: 'abcd-efgh-jkmn' }
    const body = new URLSearchParams({ ...termForm, summary: 'Typed <b>& kept', ...secrets })
    const request = new Request('http://localhost:3000/api/desk/entry', { method: 'POST', headers, body })
    const heard = await hear(
      await runDeskAction(editAction, request, {
        client: away,
        settings: SETTINGS,
        now: room.now,
      }),
    )
    expect(heard.status).toBe(503)
    expect(heard.text).toContain('Typed &#60;b&#62;&#38; kept')
    expect(heard.text).toContain('action="/api/desk/entry"')
    expect(heard.text).not.toContain(secrets.password)
    expect(heard.text).not.toContain(secrets.code)
  })
})
