import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { commentAction } from '@/lib/desk/comment-action'
import { DeskRoom, type Visitor } from '@/lib/desk/desk-room.fixture'
import { listComments } from '@/lib/desk/list-comments'
import { loadQueue } from '@/lib/desk/load-queue'
import { loadReview, type ReviewView } from '@/lib/desk/load-review'
import { kindNamed } from '@/lib/entries/registry'

let db: TestDatabase
let room: DeskRoom
let revision: string
beforeAll(async () => {
  db = await openTestDatabase()
  room = await new DeskRoom(db.client).open()
  await room.furnish()
  await submit('A request to hold. [@report, p. 2] It is no warrant. [@report, p. 3]')
})
afterAll(() => db.close())

const submit = async (summary: string) => {
  room.now = new Date(room.now.getTime() + 1000)
  await room.edit('contributor', 'submit', { summary })
  revision = (await room.seen('contributor')).head?.id ?? ''
}
const say = (visitor: Visitor, fields: Record<string, string>) =>
  room.send(commentAction, visitor, { _intent: 'comment', revision, ...fields })
const view = async (visitor: Visitor = 'reviewer'): Promise<ReviewView> =>
  (await loadReview(db.client, room.person(visitor), revision, false))!
const claimWith = async (words: string): Promise<string> => {
  const claims = (await view()).diff.flatMap((change) => change.claims)
  return claims.find((claim) => claim.words.includes(words))?.id ?? ''
}

describe('a comment', () => {
  test('is refused without words, at too great a length, on nothing, and about nothing that is there', async () => {
    for (const fields of [
      { text: '  ' },
      { text: 'x'.repeat(2_001) },
      { text: 'Hm.', about: 'field:nonsense' },
      { text: 'Hm.', about: 'claim:tttttttt-99999999' },
      { text: 'Hm.', about: 'nonsense' },
    ])
      expect((await say('reviewer', fields)).said).toMatchObject({ outcome: 'invalid', says: 'notCommented' })
    const nowhere = await say('reviewer', { text: 'Hm.', revision: '00000000-0000-4000-8000-000000000000' })
    expect(nowhere.said?.outcome).toBe('refused')
    expect(await db.client.reviewComment.count()).toBe(0)
  })

  test('keeps what was typed when it is refused, and when the session has ended', async () => {
    await say('reviewer', { text: 'Hm.', about: 'field:nonsense' })
    expect((await view()).typedComment).toEqual({ text: 'Hm.', about: 'field:nonsense' })
    expect((await say('expired', { text: 'Typed too late.', about: '' })).said?.says).toBe('expiredKept')
    expect((await view('expired')).typedComment).toEqual({ text: 'Typed too late.', about: '' })
  })

  test('on a claim stands at the claim, is counted in the queue, and follows the claim through its new words', async () => {
    const claim = await claimWith('no warrant')
    const heard = await say('reviewer', { text: '<b>Who</b> says so?', about: `claim:${claim}` })
    expect(heard.location).toMatch(/^\/edit\/review\/[-0-9a-f]+#comment-/)
    expect((await view()).typedComment).toEqual({})
    const [change] = (await view()).diff
    expect(change?.claimOf).toContain(claim)
    expect((await loadQueue(db.client, room.person('reviewer')))?.lines).toMatchObject([{ openComments: 1 }])
    await submit('A request to hold. [@report, p. 2] By itself it is no warrant. [@report, p. 3]')
    expect((await view()).comments).toMatchObject([
      {
        text: '<b>Who</b> says so?',
        author: 'reviewer',
        claimId: claim,
        isGone: false,
        words: 'By itself it is no warrant.',
      },
    ])
    expect((await room.seen('contributor')).comments).toMatchObject([
      { field: 'summary', title: 'Summary', maySettle: true },
    ])
  })

  test('is settled by who wrote the text, and by no other contributor; twice is once', async () => {
    const { id } = (await view()).comments[0]!
    const settle = (visitor: Visitor, intent: string) =>
      room.send(commentAction, visitor, { _intent: `${intent}:${id}`, revision })
    const author = room.person('contributor').id
    await db.client.user.update({ where: { id: room.person('editor').id }, data: { role: 'contributor' } })
    expect((await settle('editor', 'resolve')).said).toMatchObject({
      outcome: 'refused',
      says: 'refusedBecause',
    })
    for (const visitor of ['contributor', 'reviewer'] as const)
      expect((await settle(visitor, 'resolve')).said?.says).toBe('commentResolved')
    expect((await view()).comments[0]?.resolved).toMatchObject({ by: 'contributor' })
    expect((await loadQueue(db.client, room.person('reviewer')))?.lines).toMatchObject([{ openComments: 0 }])
    expect((await settle('reviewer', 'reopen')).said?.says).toBe('commentReopened')
    const acts = await db.client.auditEvent.findMany({
      where: { act: { startsWith: 'comment.' } },
      orderBy: { id: 'asc' },
      select: { act: true, userId: true },
    })
    expect(acts.map(({ act }) => act)).toEqual(['comment.added', 'comment.resolved', 'comment.reopened'])
    expect(acts[1]?.userId).toBe(author)
  })

  test('says so when its claim is gone, and keeps the words that it was about', async () => {
    await submit('A request to hold. [@report, p. 2]')
    expect((await view()).comments).toMatchObject([{ isGone: true, words: 'It is no warrant.' }])
  })

  test('reads the text of no revision but those whose claims have gone', async () => {
    const read: string[] = []
    const watched = db.client.$extends({
      query: {
        revision: {
          async findMany({ args, query }) {
            const found = await query(args)
            read.push(...found.flatMap((one) => (one.snapshot === undefined ? [] : [one.id ?? ''])))
            return found
          },
        },
      },
    }) as unknown as typeof db.client
    const text = await db.client.revision.findUniqueOrThrow({ where: { id: revision } })
    const snapshot = kindNamed('term').schema.parse(text.snapshot)
    await say('reviewer', { text: 'And the whole?', about: '' })
    const about = {
      kind: kindNamed('term'),
      entryId: 'tttttttt',
      locale: 'en',
      revisionId: revision,
      snapshot,
    }
    const said = await listComments(watched, room.person('reviewer'), about)
    const gone = await db.client.reviewComment.findFirstOrThrow({ where: { claimId: { not: null } } })
    expect(said).toHaveLength(2)
    expect(read).toEqual([gone.revisionId])
  })

  test('settled beside the edit form, sends along what is typed there', async () => {
    const { values, baseId } = await room.seen('contributor')
    const { id } = (await view()).comments[0]!
    const form = { ...values, _kind: 'term', _slug: 'detainer', _base: baseId, _note: '', title: 'Typed' }
    const heard = await room.send(commentAction, 'contributor', { ...form, _intent: `resolve:${id}` })
    expect(heard).toMatchObject({ location: '/edit/term/detainer', said: { says: 'commentResolved' } })
    expect((await room.seen('contributor')).values['title']).toBe('Typed')
  })

  test('is refused while two hundred on the entry are open', async () => {
    const {
      id: revisionId,
      entryId,
      locale,
    } = await db.client.revision.findFirstOrThrow({
      where: { entryId: 'tttttttt' },
    })
    const open = { entryId, locale, revisionId, path: '', text: 'Hm.', authorId: room.person('editor').id }
    const before = await db.client.reviewComment.count({ where: { entryId, resolvedAt: null } })
    const more = Array.from({ length: 200 - before }, () => ({ ...open, createdAt: room.now }))
    await db.client.reviewComment.createMany({ data: more })
    const heard = await say('reviewer', { text: 'One more.', about: '' })
    expect(heard.said).toMatchObject({ outcome: 'refused', says: 'refusedBecause' })
    expect(await db.client.reviewComment.count({ where: { text: 'One more.' } })).toBe(0)
  })
})
