import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { DeskAction } from '@/lib/auth/desk-action'
import { runDeskAction } from '@/lib/auth/desk-action'
import { runDeskQuery } from '@/lib/auth/desk-query'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { DeskRoom, hear, SETTINGS, type Visitor } from '@/lib/desk/desk-room.fixture'
import { loadEdit } from '@/lib/desk/load-edit'
import { newPlace } from '@/lib/desk/place'
import { captureAction } from '@/lib/desk/sources/capture-action'
import { captureQuery } from '@/lib/desk/sources/capture-query'
import { loadSourceFile } from '@/lib/desk/sources/load-source-file'
import { loadSourceNotes } from '@/lib/desk/sources/load-source-notes'
import { addSource } from '@/lib/desk/writing/add-source'
import { type LookedUp, lookUpSourceQuery } from '@/lib/desk/writing/look-up-source'
import { editAction } from '@/lib/desk/edit-action'
import { forgetAnswers } from '@/lib/sources/read-address'
import { readUrlAction } from '@/lib/desk/sources/read-url-action'
import { pdfOf } from '@/lib/fetching/pdf-of.fixture'
import { ChangingSite } from '@/lib/sources/changing-site.fixture'

let db: TestDatabase
let room: DeskRoom
let site: ChangingSite
beforeAll(async () => {
  site = await ChangingSite.open()
  process.env['FETCH_ALLOW'] = site.host
})
afterAll(async () => {
  delete process.env['FETCH_ALLOW']
  await site.close()
})
beforeEach(async () => {
  db = await openTestDatabase()
  room = await new DeskRoom(db.client).open()
  await room.furnish()
  return () => db.close()
})

const begun = async (visitor: Visitor = 'editor') => {
  const view = await loadEdit(db.client, room.person(visitor), newPlace('source', 'en'))
  if (view === null) throw new Error('nothing to see')
  return view
}
const fileOf = async (visitor: Visitor = 'editor') => {
  const view = await loadSourceFile(db.client, room.person(visitor), 'report')
  if (view === null) throw new Error('nothing to see')
  return view
}

/** Sends a form with a file, as a browser does. */
async function handIn<Input>(action: DeskAction<Input>, name: string, bytes: Uint8Array<ArrayBuffer>) {
  const body = new FormData()
  body.set('source', 'report')
  body.set('_intent', 'file')
  body.set('file', new File([bytes], name))
  const headers = { 'sec-fetch-site': 'same-origin', cookie: room.person('editor').cookie }
  const request = new Request('http://localhost:3000/api/desk/x', { method: 'POST', headers, body })
  return hear(await runDeskAction(action, request, { client: db.client, settings: SETTINGS, now: room.now }))
}

describe('a source from its address', () => {
  test('is not begun from what is no address, nor over what one has begun already', async () => {
    const send = (fields: Record<string, string>) => room.send(readUrlAction, 'editor', fields)
    expect((await send({ url: 'no address' })).said).toMatchObject({
      says: 'noWebAddress',
      typed: { url: 'no address' },
    })
    expect((await send({ url: 'javascript:alert(1)' })).said?.says).toBe('noWebAddress')
    site.says('/story', 'words')
    await send({ url: site.url('/story') })
    const again = await send({ url: site.url('/other') })
    expect([again.said?.says, again.location]).toEqual(['newSourceOpen', '/edit/sources/new'])
    expect((await begun()).values['csl.URL']).toBe(site.url('/story'))
    await send({ url: site.url('/other'), replace: '1' })
    expect((await begun()).values['csl.URL']).toBe(site.url('/other'))
  })

  test('that cannot be read opens the form with the address alone, and says why', async () => {
    for (const [url, why] of [
      ['http://127.0.0.1/', 'private or local network'],
      [site.url('/nothing'), 'status 404'],
    ] as const) {
      const heard = await room.send(readUrlAction, 'editor', { url, replace: '1' })
      expect([heard.location, heard.said?.says]).toEqual(['/edit/new/source', 'sourceNotRead'])
      expect(heard.said?.why).toContain(why)
      const { values } = await begun()
      expect([values['csl.URL'], values['title'] ?? '']).toEqual([url, ''])
    }
  })

  test('stands in the form unsaved, with a free key, and is told apart from what is here', async () => {
    site.pages.set('/story', (_, response) =>
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<title>A report on detainers</title><meta name="citation_author" content="Diaz, Ada">'),
    )
    const heard = await room.send(readUrlAction, 'editor', { url: site.url('/story') })
    expect([heard.location, heard.said?.says]).toEqual(['/edit/new/source', 'sourceRead'])
    const view = await begun()
    expect(view.unsavedSince).toEqual(room.now)
    expect(view.values).toMatchObject({
      _slug: '127-0-0-1-report-detainers',
      title: 'A report on detainers',
      'csl.author.0.family': 'Diaz',
      'csl.author.0.given': 'Ada',
    })
    expect((await loadSourceNotes(db.client, view)).same).toEqual([])
    await room.publish('source', 'elsewhere', {
      id: 'eeeeeeee',
      title: 'Another title',
      csl: { type: 'webpage', URL: site.url('/story#top') },
      publication: 'dataset',
      verification: 'seen',
    })
    expect((await loadSourceNotes(db.client, view)).same).toMatchObject([
      { slug: 'elsewhere', by: ['URL'], isPublished: true },
    ])
    expect(await db.client.entry.count({ where: { kind: 'source' } })).toBe(2)
  })

  test('that is a PDF brings its own title', async () => {
    const bytes = pdfOf(['Detainers'], 'A memo')
    site.pages.set('/memo.pdf', (_, response) => response.writeHead(200).end(bytes))
    await room.send(readUrlAction, 'editor', { url: site.url('/memo.pdf') })
    expect((await begun()).values).toMatchObject({ title: 'A memo', 'csl.type': 'document' })
  })
})

describe('what was read when a source was begun', () => {
  const begin = async () => {
    site.says('/story?utm_source=x', 'A detainer binds nobody.')
    await room.send(readUrlAction, 'editor', { url: site.url('/story?utm_source=x') })
  }
  const save = async (changes: Record<string, string> = {}) => {
    const form = { _kind: 'source', _new: '1', _locale: 'en', _base: '', _intent: 'save', _note: '' }
    const kinds = { publication: 'dataset', verification: 'seen', title: 'A story', _slug: 'story' }
    const { values } = await begun()
    return room.send(editAction, 'editor', { ...values, ...kinds, ...form, ...changes })
  }
  const captures = () => db.client.capture.findMany({ select: { at: true, url: true, text: true } })

  test('is not kept for another address, nor of one that could not be read', async () => {
    await begin()
    expect((await save({ 'csl.URL': 'https://example.org/' })).said?.says).toBe('saved')
    await room.send(readUrlAction, 'editor', { url: site.url('/nothing'), replace: '1' })
    expect((await save({ _slug: 'other' })).said?.says).toBe('saved')
    expect(await captures()).toEqual([])
    expect(await db.client.readAddress.count()).toBe(0)
  })

  test('is forgotten after a day, and when the next address is read', async () => {
    await begin()
    await forgetAnswers(db.client, new Date(room.now.getTime() + 23 * 3_600_000))
    expect(await db.client.readAddress.count()).toBe(1)
    await forgetAnswers(db.client, new Date(room.now.getTime() + 25 * 3_600_000))
    expect(await db.client.readAddress.count()).toBe(0)
  })

  test('is its first capture, dated when it was read, in the transaction that saves it', async () => {
    await begin()
    const readAt = room.now
    room.now = new Date(readAt.getTime() + 60_000)
    const url = site.url('/story?utm_source=x')
    expect((await save({ title: '' })).said?.says).toBe('notSaved')
    expect(await captures()).toEqual([])
    expect((await save()).said?.says).toBe('savedCaptured')
    expect(await captures()).toEqual([{ at: readAt, url, text: 'A detainer binds nobody.' }])
    expect(await db.client.readAddress.count()).toBe(0)
    expect(await db.client.auditEvent.count({ where: { act: 'source.captured' } })).toBe(1)
  })

  test('is kept also where a source is added while one writes', async () => {
    site.says('/story', 'A detainer binds nobody.')
    const actor = room.person('editor')
    const asking = { client: db.client, actor, now: room.now } as const
    const found = await lookUpSourceQuery.answer(asking, { url: site.url('/story') })
    const { values } = found as LookedUp
    const typed = {
      key: 'story',
      title: 'A story',
      type: 'webpage',
      publication: 'dataset',
      author: '',
      issued: '',
    }
    const more = { container: '', publisher: '', URL: values.URL ?? '' }
    expect(await addSource(db.client, actor, { ...typed, ...more }, room.now)).toMatchObject({ ok: true })
    expect(await captures()).toMatchObject([{ url: site.url('/story') }])
  })
})

describe('what is kept of a source', () => {
  test('is no file of another kind, nothing empty, and nothing too large', async () => {
    const bytes = (text: string) => new Uint8Array(Buffer.from(text))
    expect((await handIn(captureAction, 'a.exe', bytes('MZ'))).said?.says).toBe('fileOfNoKind')
    expect((await handIn(captureAction, 'a.pdf', bytes('no pdf'))).said?.says).toBe('fileOfNoKind')
    expect((await handIn(captureAction, 'a.txt', bytes(''))).said?.says).toBe('noFile')
    expect((await handIn(captureAction, 'a.txt', new Uint8Array(12 * 1024 * 1024 + 1))).said?.says).toBe(
      'tooLarge',
    )
    expect((await handIn(captureAction, 'a.txt', new Uint8Array(14 * 1024 * 1024))).said?.says).toBe(
      'tooLarge',
    )
    expect(
      (await room.send(captureAction, 'editor', { source: 'report', _intent: 'text', text: '  ' })).said
        ?.says,
    ).toBe('noText')
    expect(await db.client.capture.count()).toBe(0)
  })

  test('pasted words outlive a session that expired, and are offered again to their author alone', async () => {
    const heard = await room.send(captureAction, 'expired', {
      source: 'report',
      _intent: 'text',
      text: 'Long words.',
    })
    expect([heard.said?.says, await db.client.capture.count()]).toEqual(['expiredKept', 0])
    expect((await fileOf('editor')).kept?.typed).toBe('')
    expect((await fileOf('expired')).kept?.typed).toBe('Long words.')
  })

  test('a PDF, with the words in it; quotations are checked against it', async () => {
    expect((await handIn(captureAction, 'memo.pdf', pdfOf(['Detainers are requests']))).said?.says).toBe(
      'kept',
    )
    expect((await handIn(captureAction, 'memo.pdf', pdfOf(['Detainers are requests']))).said?.says).toBe(
      'keptAlready',
    )
    const [capture] = (await fileOf()).kept?.captures ?? []
    expect(capture).toMatchObject({ by: 'editor', mediaType: 'application/pdf', url: '' })
    expect(capture?.characters).toBeGreaterThan(20)
  })

  test('is sent back as it came, to be saved, and without power', async () => {
    await handIn(captureAction, 'page.html', new Uint8Array(Buffer.from('<script>alert(1)</script><p>words')))
    const id = (await fileOf()).kept?.captures[0]?.id ?? ''
    const headers = { cookie: room.person('editor').cookie }
    const desk = { client: db.client, settings: SETTINGS, now: room.now }
    const ask = (one: string) =>
      runDeskQuery(captureQuery, new Request(`http://localhost:3000/x?id=${one}`, { headers }), desk)
    expect((await ask('no-id')).status).toBe(400)
    expect((await ask(crypto.randomUUID())).status).toBe(404)
    const answer = await ask(id)
    expect(await answer.text()).toBe('<script>alert(1)</script><p>words')
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-disposition': `attachment; filename="report-${room.now.toISOString().slice(0, 10)}.html"`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
  })

  test('is nothing for contributors, who still see what leans on the source', async () => {
    const view = await fileOf('contributor')
    expect(view.kept).toBeNull()
    expect(view.leaning).toMatchObject([{ kind: 'term', slug: 'detainer' }])
  })
})

test('drafts that name a source are told beside the claims of the public', async () => {
  await room.edit('contributor', 'save', { summary: 'Another request. [@report, 4]' })
  expect((await fileOf()).drafts).toMatchObject([{ kind: 'term', slug: 'detainer' }])
})
