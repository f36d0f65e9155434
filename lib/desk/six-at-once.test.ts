import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { DeskRoom, type Visitor } from '@/lib/desk/desk-room.fixture'
import { editAction } from '@/lib/desk/edit-action'

let db: TestDatabase
let room: DeskRoom
beforeAll(async () => {
  db = await openTestDatabase()
  room = await new DeskRoom(db.client).open()
  await room.furnish()
})
afterAll(() => db.close())

const PEOPLE = 6
const ROUNDS = 6
const WORDS = ['anchor', 'bridge', 'candle', 'desert', 'engine', 'forest', 'garden', 'harbor', 'island']

/** What one person had acknowledged: claims as they last wrote them, those that they reworded, and their row. */
interface Acknowledged {
  claims: string[]
  reworded: string[]
  row: string
  asked: number
}

/** Edits as a browser would: opens the page, types, saves, chooses when asked. Adds a claim, then rewords it, in turn. */
async function write(person: number): Promise<Acknowledged> {
  const visitor: Visitor = `writer ${person}`
  const done: Acknowledged = { claims: [], reworded: [], row: '', asked: 0 }
  for (let round = 0; round < ROUNDS; round += 1) {
    const view = await room.seen(visitor)
    const body = view.values['body'] ?? ''
    const last = round % 2 === 1 ? done.claims.pop() : undefined
    const claim = `${WORDS[person]} ${WORDS[round]} p${person} r${round - (round % 2)}${last ? ' indeed' : ''}. [@report, at ${person}]`
    const keys = Object.keys(view.values).filter((name) => /^errorNotes\.\d+\.key$/.test(name))
    const own = keys.find((name) => view.values[name] === `note-${person}`) ?? `errorNotes.${keys.length}.key`
    const row = own.replace(/\.key$/, '')
    done.row = `round ${round} of writer ${person}`
    let heard = await room.edit(
      visitor,
      'save',
      {
        body: last ? body.replace(last, claim) : `${body}\n\n${claim}`.trim(),
        [own]: `note-${person}`,
        [`${row}.said`]: done.row,
        [`${row}.evidence`]: 'Something else.',
        [`${row}.status`]: 'open',
      },
      view,
    )
    while (heard.said?.says === 'conflict') {
      done.asked += 1
      const overlaps = (await room.seen(visitor)).conflict?.overlaps ?? []
      const form: Record<string, string> = { _kind: 'term', _slug: 'detainer', _intent: 'resolve-save' }
      for (const { id, mayKeepBoth } of overlaps) form[`_choose.${id}`] = mayKeepBoth ? 'both' : 'yours'
      heard = await room.send(editAction, visitor, form)
    }
    expect(heard.said?.outcome, JSON.stringify(heard)).toBe('saved')
    done.claims.push(claim)
    if (last) done.reworded.push(last)
  }
  return done
}

test(
  'six people who edit one entry in a loop lose no edit that was acknowledged',
  { timeout: 120_000 },
  async () => {
    const people = Array.from({ length: PEOPLE }, (_, person) => person)
    for (const person of people) await room.join(`writer ${person}`, 'contributor')
    const done = await Promise.all(people.map(write))

    const { values } = await room.seen('reviewer')
    const body = values['body'] ?? ''
    const revisions = await db.client.revision.findMany({ select: { canonical: true } })
    expect(revisions).toHaveLength(2 + PEOPLE * ROUNDS)
    for (const { claims, reworded } of done) {
      for (const claim of claims) expect(body.split(claim)).toHaveLength(2) // there, and once
      for (const claim of reworded) {
        expect(body).not.toContain(claim)
        expect(revisions.some(({ canonical }) => canonical.includes(claim))).toBe(true)
      }
    }
    const rows = Object.entries(values).filter(([name]) => /^errorNotes\.\d+\.said$/.test(name))
    expect(rows.map(([, text]) => text).sort()).toEqual(done.map(({ row }) => row).sort())
    expect(await db.client.workingCopy.count()).toBe(0)
  },
)
