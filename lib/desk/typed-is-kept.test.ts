import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { DeskRoom } from '@/lib/desk/desk-room.fixture'
import { editAction } from '@/lib/desk/edit-action'
import { freshnessAction } from '@/lib/desk/freshness-action'
import { loadEdit } from '@/lib/desk/load-edit'
import { loadHome } from '@/lib/desk/load-home'
import { loadReview } from '@/lib/desk/load-review'
import { reviewAction } from '@/lib/desk/review-action'
import { standingAction } from '@/lib/desk/standing-action'
import { newPlace } from '@/lib/desk/place'

let db: TestDatabase
let room: DeskRoom
beforeAll(async () => {
  db = await openTestDatabase()
  room = await new DeskRoom(db.client).open()
  await room.furnish()
})
afterAll(() => db.close())
beforeEach(() => {
  room.now = new Date(room.now.getTime() + 1000)
})

describe('what was typed is never lost', () => {
  test('not by what the schema refuses: it is kept, shown again, and its problem leads to its field', async () => {
    const heard = await room.edit('editor', 'save', {
      title: '',
      summary: 'Half a thought \0 with NUL',
      checkedOn: 'spring 2016',
      aliases: 'one\r\n\r\ntwo',
    })
    expect(heard).toMatchObject({
      location: '/edit/term/detainer#problems',
      said: { outcome: 'invalid', says: 'notSaved' },
    })
    const view = await room.seen('editor')
    expect(view.values).toMatchObject({
      summary: 'Half a thought \uFFFD with NUL',
      checkedOn: 'spring 2016',
      aliases: 'one\ntwo',
    })
    expect(view.unsavedSince).not.toBeNull()
    expect(view.problems).toEqual([
      { name: 'title', title: 'Title', message: 'Is needed.' },
      {
        name: 'summary',
        title: 'Summary',
        message:
          'Contains “\uFFFD” (U+FFFD), which stands for something that could not be kept. Write there what belongs there.',
      },
      {
        name: 'checkedOn',
        title: 'Last checked on',
        message: '“spring” cannot be stored as a date: write the year, or the month that is known.',
      },
    ])
    expect((await loadHome(db.client, room.person('editor'), {}))?.unsaved).toMatchObject([
      { path: '/edit/term/detainer' },
    ])
    expect((await loadHome(db.client, room.person('administrator'), {}))?.unsaved).toEqual([])
  })

  test('a date is stored as it was understood', async () => {
    const view = await room.seen('administrator')
    await room.edit('administrator', 'save', { checkedOn: 'November 20, 2016' }, view)
    expect((await room.seen('administrator')).values['checkedOn']).toBe('2016-11-20')
  })

  test('not by a restart: it lies in the database, and nobody else sees it', async () => {
    expect((await room.seen('editor')).values['checkedOn']).toBe('spring 2016')
    expect((await room.seen('contributor')).unsavedSince).toBeNull()
  })

  test('until its author throws it away', async () => {
    expect((await room.edit('editor', 'discard', {})).said?.says).toBe('discarded')
    expect((await room.seen('editor')).unsavedSince).toBeNull()
  })

  test('not by a session that expired: it is kept for whom the cookie names, and nothing else happens', async () => {
    const view = await room.seen('editor')
    const revisions = await db.client.revision.count()
    const heard = await room.edit('expired', 'save', { summary: 'Typed too late. [@report]' }, view)
    expect(heard).toMatchObject({
      location: '/sign-in?from=%2Fedit%2Fterm%2Fdetainer',
      said: { outcome: 'refused', says: 'expiredKept' },
    })
    expect(await db.client.revision.count()).toBe(revisions)
    expect((await room.seen('expired')).values['summary']).toBe('Typed too late. [@report]')
  })

  test('but a session that was ended keeps nothing for anybody', async () => {
    const view = await room.seen('editor')
    for (const visitor of ['revoked', 'disabled'] as const) {
      expect((await room.edit(visitor, 'save', { summary: 'Vandal' }, view)).said?.says).toBe('signInFirst')
      expect(await db.client.workingCopy.count({ where: { userId: room.person(visitor).id } })).toBe(0)
    }
  })

  const sent = (_page: string, _seq: number, _kept = '') => ({ _page, _seq: String(_seq), _kept })
  const [page, otherPage] = [crypto.randomUUID(), crypto.randomUUID()]

  test('not by a text that arrives late: not over a newer one, and not after it was saved', async () => {
    const before = await room.seen('editor')
    await room.edit('editor', 'keep', { aliases: 'newer', ...sent(page, 2) }, before)
    await room.edit('editor', 'keep', { aliases: 'older', ...sent(page, 1) }, before)
    expect((await room.seen('editor')).values['aliases']).toBe('newer')
    const saved = await room.edit('editor', 'save', { aliases: 'hold\nICE hold', ...sent(page, 4) }, before)
    expect(saved.said?.says).toBe('saved')
    await room.edit('editor', 'keep', { aliases: 'late', ...sent(page, 3) }, before)
    expect(await room.seen('editor')).toMatchObject({
      unsavedSince: null,
      values: { aliases: 'hold\nICE hold' },
    })
  })

  test('not by another tab of the same person, unless that tab has seen it', async () => {
    const before = await room.seen('editor')
    const keep = async (aliases: string, controls: Record<string, string>) =>
      JSON.parse((await room.edit('editor', 'keep', { aliases, ...controls }, before)).text) as unknown
    const first = await keep('first tab', sent(page, 5))
    expect(first).toEqual({ kept: room.now.toISOString(), says: 'kept' })
    room.now = new Date(room.now.getTime() + 1000)
    expect(await keep('second tab', sent(otherPage, 1))).toEqual({ kept: null, says: 'elsewhere' })
    for (const act of ['save', 'submit', 'preview', 'add:errorNotes']) {
      const { said } = await room.edit(
        'editor',
        act,
        { aliases: 'second tab', ...sent(otherPage, 2) },
        before,
      )
      expect([act, said?.says]).toEqual([act, 'typedElsewhere'])
    }
    const { unsavedSince, values, heard } = await room.seen('editor')
    expect(values['aliases']).toBe('first tab')
    expect([heard[page], heard[otherPage]]).toEqual([5, undefined]) // so that the browser offers what it has
    await keep('second tab, reloaded', sent(otherPage, 3, unsavedSince?.toISOString()))
    expect((await room.seen('editor')).values['aliases']).toBe('second tab, reloaded')
    await room.edit('editor', 'discard', {})
  })

  test('nor thrown away by a tab that does not show it, whether scripts run there or not', async () => {
    const here = crypto.randomUUID()
    let seq = 0
    const typed = async (aliases: string, kept: string) => {
      room.now = new Date(room.now.getTime() + 1000)
      await room.edit('editor', 'keep', { aliases, ...sent(here, (seq += 1), kept) })
      return (await room.seen('editor')).unsavedSince?.toISOString() ?? ''
    }
    const shown = await typed('as the other tab shows it', '')
    const newer = await typed('newer, typed here', shown)
    const discard = async (controls: Record<string, string>) =>
      (await room.edit('editor', 'discard', controls)).said?.says
    expect(await discard(sent(otherPage, 9, shown))).toBe('notDiscarded')
    expect(await discard({ _kept: shown })).toBe('notDiscarded')
    expect((await room.seen('editor')).values['aliases']).toBe('newer, typed here')
    expect(await discard({ _kept: newer })).toBe('discarded') // once it stands in the form
    expect((await room.seen('editor')).unsavedSince).toBeNull()
    await typed('once more', '')
    expect(await discard(sent(here, 10))).toBe('discarded')
  })

  test('and not because somebody else saved while one typed', async () => {
    const before = await room.seen('editor')
    await room.edit('contributor', 'save', { checkedOn: '2026-11-22' })
    await room.edit('editor', 'keep', { aliases: 'typed on', ...sent(page, 6) }, before)
    expect((await room.seen('editor')).values['aliases']).toBe('typed on')
    await room.edit('editor', 'discard', {})
  })

  test('and saving what is saved already writes nothing', async () => {
    const revisions = await db.client.revision.count()
    expect((await room.edit('editor', 'save', {})).said?.says).toBe('unchanged')
    expect(await db.client.revision.count()).toBe(revisions)
  })
})

describe('a new entry', () => {
  const form = { _kind: 'term', _new: '1', title: 'Warrant', summary: 'An order of a court. [@report]' }
  const view = async () => (await loadEdit(db.client, room.person('contributor'), newPlace('term', 'en')))!

  test('has no problems before anything is typed', async () => {
    expect(await view()).toMatchObject({ problems: [], head: null, isNew: true })
  })

  test('needs an address that nobody has; until then it is kept', async () => {
    const says = []
    for (const _slug of ['', 'Not A Slug', 'detainer']) {
      const { said } = await room.send(editAction, 'contributor', { ...form, _slug, _intent: 'save' })
      says.push([said?.says, ...(await view()).problems.map(({ name, message }) => `${name} ${message}`)])
    }
    expect(says).toEqual([
      ['notSaved', '_slug Is needed.'],
      ['notSaved', '_slug Lower-case letters, digits and single hyphens only.'],
      ['slugTaken'],
    ])
    expect(await view()).toMatchObject({ slug: 'detainer', title: 'Warrant' })
    expect(await db.client.entry.count({ where: { slug: { in: ['', 'Not A Slug'] } } })).toBe(0)
  })

  test('is made by saving, with a permanent id of its own, and the form is empty again', async () => {
    const heard = await room.send(editAction, 'contributor', { ...form, _slug: 'warrant', _intent: 'submit' })
    expect(heard).toMatchObject({ location: '/edit/term/warrant', said: { says: 'submitted' } })
    expect(
      (await db.client.entry.findUniqueOrThrow({ where: { kind_slug: { kind: 'term', slug: 'warrant' } } }))
        .id,
    ).toMatch(/^[0-9a-hjkmnp-tv-z]{8}$/)
    expect(await view()).toMatchObject({ title: '', unsavedSince: null })
  })
})

describe('a note typed while the session ends', () => {
  const submittedBy = async (visitor: 'contributor') => {
    const heard = await room.edit(visitor, 'submit', {
      summary: `Changed at ${room.now.toISOString()}. [@report]`,
    })
    expect(heard.said?.says).toBe('submitted')
    const { head } = await db.client.edition.findUniqueOrThrow({
      where: { entryId_locale: { entryId: 'tttttttt', locale: 'en' } },
      select: { head: { select: { id: true } } },
    })
    return head?.id ?? ''
  }

  test('is offered again to the reviewer who typed it, to nobody else, and no longer once it was sent', async () => {
    const revision = await submittedBy('contributor')
    const note = 'Which jail? A long thought.'
    const form = { revision, note, _intent: 'return' }
    expect((await room.send(reviewAction, 'expired', form)).said?.says).toBe('expiredKept')
    const seen = async (visitor: 'expired' | 'reviewer') =>
      (await loadReview(db.client, room.person(visitor), revision, false))?.typed
    expect(await seen('expired')).toMatchObject({ note })
    expect(await seen('reviewer')).toEqual({})
    expect((await loadHome(db.client, room.person('expired'), {}))?.unsaved).not.toMatchObject([
      { kind: 'review' },
    ])
    await room.send(reviewAction, 'reviewer', { ...form, _intent: 'publish' }) // refused: no reason
    expect(await seen('reviewer')).toMatchObject({ note })
    expect((await room.send(reviewAction, 'reviewer', form)).said?.says).toBe('returned')
    expect(await seen('reviewer')).toEqual({})
  })

  test('is offered again to the editor who was withdrawing an entry', async () => {
    const { standing } = await room.seen('editor')
    const form = { kind: 'term', slug: 'detainer', revision: standing.published?.revisionId ?? '' }
    const heard = await room.send(standingAction, 'expired', {
      ...form,
      _intent: 'withdraw',
      reason: 'A name.',
    })
    expect(heard).toMatchObject({
      location: '/sign-in?from=%2Fedit%2Fterm%2Fdetainer',
      said: { says: 'expiredKept' },
    })
    expect((await room.seen('expired')).standing).toMatchObject({
      withdrawn: null,
      typed: { reason: 'A name.' },
    })
  })

  test('is offered again, with its claim and its day, to who was checking a line of the list', async () => {
    const { freshness } = await room.seen('editor')
    const typed = { note: 'Read again.', claim: freshness?.claims[0]?.id ?? '', on: '2099-03-01' }
    const line = { kind: 'term', slug: 'detainer', from: 'stale', revision: freshness?.revisionId ?? '' }
    const form = { ...line, ...typed, _intent: 'attest' }
    const heard = await room.send(freshnessAction, 'expired', form)
    expect(heard.location).toBe(`/sign-in?from=${encodeURIComponent('/edit/term/detainer')}`)
    const page = '/edit/term/detainer#freshness'
    const refused = await room.send(freshnessAction, 'editor', { ...form, on: '2020-01-01' })
    expect(refused).toMatchObject({ location: page, said: { outcome: 'invalid' } })
    expect((await room.seen('expired')).freshness?.typed).toEqual(typed)
    expect((await room.seen('editor')).freshness?.typed).toEqual({ ...typed, on: '2020-01-01' })
    expect((await room.send(freshnessAction, 'editor', form)).location).toBe('/edit/stale')
    expect((await room.seen('editor')).freshness?.typed).toEqual({})
  })
})
