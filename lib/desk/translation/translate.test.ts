import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ANONYMOUS } from '@/lib/auth/actor'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { checklistForm } from '@/lib/desk/checklist-form.fixture'
import { DeskRoom, type Visitor } from '@/lib/desk/desk-room.fixture'
import { editAction } from '@/lib/desk/edit-action'
import { type EditView, loadEdit } from '@/lib/desk/load-edit'
import { findPlace } from '@/lib/desk/place'
import { reviewAction } from '@/lib/desk/review-action'
import { standingAction } from '@/lib/desk/standing-action'
import { wordNames } from '@/lib/desk/translation/whole-values'
import { loadTranslations } from '@/lib/desk/translation/load-translations'
import { getVersion } from '@/lib/entries/get-version'
import { fieldsOf } from '@/lib/forms/fields-of'
import { measureKind } from '@/lib/kinds/measure/kind'
import { publishText } from '@/lib/revisions/publish-text.fixture'

const ref = { kind: 'measure', slug: 'removals' } as const
const english = {
  id: 'mmmmmmmm',
  title: 'Removals',
  summary: 'Orders of removal that were carried out in a year. [@report]',
  counts: 'Orders of removal carried out',
  unit: 'removals',
  universe: 'Everybody under an order',
  geographyType: 'nation',
  countedOver: 'period',
  method: 'administrative-records',
  whoCounts: 'The department',
  definition: 'A removal under an order of removal.',
  sources: [{ source: 'report', locator: 'p. 3' }],
  caveats: [
    { key: 'events', text: 'It counts events.', sources: [{ source: 'report' }] },
    { key: 'returns', text: 'It leaves returns out.', sources: [{ source: 'report' }] },
  ],
  body: 'Counted by year. [@report]',
}
const spanish = {
  title: 'Expulsiones',
  summary: 'Órdenes de expulsión ejecutadas en un año. [@report]',
  counts: 'Órdenes de expulsión ejecutadas',
  unit: 'expulsiones',
  universe: 'Toda persona con una orden',
  whoCounts: 'El departamento',
  definition: 'Una expulsión por orden de expulsión.',
  'caveats.0.text': 'Cuenta hechos.',
  'caveats.1.text': 'Omite los retornos.',
  body: 'Se cuenta por año. [@report]',
}

let db: TestDatabase
let room: DeskRoom
let clock = 1
const later = () => new Date(room.now.getTime() + 60_000 * clock++)
const publishEnglish = (changes: object = {}) =>
  publishText(db.client, { ...ref, locale: 'en', snapshot: { ...english, ...changes } }, later())

beforeAll(async () => {
  db = await openTestDatabase()
  room = await new DeskRoom(db.client).open()
  await room.furnish()
})
afterAll(() => db.close())

/** The edit page of the Spanish text. */
async function page(visitor: Visitor = 'editor'): Promise<EditView> {
  const place = await findPlace(db.client, ref.kind, ref.slug, 'es')
  const view = place && (await loadEdit(db.client, room.person(visitor), place))
  if (view === null) throw new Error('no page')
  return view
}

/** Sends the form as a browser draws it: the words alone, with what is hidden in it. */
async function send(_intent: string, changes: Record<string, string> = {}, from?: EditView) {
  const view = from ?? (await page())
  const { translation } = view
  if (translation === null) throw new Error('no translation')
  const words = wordNames(fieldsOf(measureKind.schema), view.values)
  return room.send(editAction, 'editor', {
    ...Object.fromEntries(words.map((name) => [name, view.values[name] ?? ''])),
    _kind: ref.kind,
    _slug: ref.slug,
    _locale: 'es',
    _base: view.baseId,
    _beside: translation.today.sha256,
    _says: translation.says,
    _intent,
    ...changes,
  })
}

const edition = (locale: string) =>
  db.client.edition.findUniqueOrThrow({ where: { entryId_locale: { entryId: english.id, locale } } })
const head = async () => {
  const { headId } = await edition('es')
  return db.client.revision.findUniqueOrThrow({ where: { id: headId ?? '' } })
}

/** Submits what the form holds, and publishes it by a reviewer. */
async function publishSpanish(changes: Record<string, string> = {}) {
  const submitted = await send('submit', changes)
  expect(submitted.said).toMatchObject({ outcome: 'saved', says: 'submitted' })
  const { id } = await head()
  const form = { ...checklistForm(ref.kind), _intent: 'publish', revision: id, reason: 'clarification' }
  return room.send(reviewAction, 'administrator', form)
}

describe('a translation is refused', () => {
  test('while nothing is published in English', async () => {
    const { client } = db
    await client.entry.create({ data: { id: 'nnnnnnnn', kind: 'term', slug: 'not-yet' } })
    const place = await findPlace(client, 'term', 'not-yet', 'es')
    expect(place && (await loadEdit(client, room.person('editor'), place))?.translation).toBeNull()
    const form = { _kind: 'term', _slug: 'not-yet', _locale: 'es', _intent: 'save', title: 'Aún no' }
    expect((await room.send(editAction, 'editor', form)).said).toMatchObject({ outcome: 'refused' })
  })

  test('to strangers, and to whoever is not signed in any more', async () => {
    await publishEnglish()
    expect(await loadTranslations(db.client, ANONYMOUS, {})).toBeNull()
    const place = await findPlace(db.client, ref.kind, ref.slug, 'es')
    expect(place && (await loadEdit(db.client, ANONYMOUS, place))).toBeNull()
  })

  test('as long as a claim stands in English words', async () => {
    const answer = await send('submit', { title: 'Expulsiones' })
    expect(answer.location).toBe('/edit/measure/removals/es#problems')
    expect(answer.said).toMatchObject({ outcome: 'invalid', says: 'savedNotSubmitted' })
    expect((await page()).problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Still in English: “Orders of removal that were/),
    ])
    expect(
      await db.client.edition.findUniqueOrThrow({
        where: { entryId_locale: { entryId: english.id, locale: 'es' } },
      }),
    ).toMatchObject({ publishedId: null })
  })
})

describe('a translation', () => {
  test('begins with the English words, and takes facts from English whatever a form says of them', async () => {
    const view = await page()
    expect(view.translation).toMatchObject({ isNew: false, isBehind: false, today: { version: 1 } })
    await send('save', {
      ...spanish,
      method: 'assertion',
      'sources.0.locator': 'invented',
      'caveats.0.key': 'other',
    })
    expect((await head()).snapshot).toMatchObject({
      title: 'Expulsiones',
      method: 'administrative-records',
      sources: [{ source: 'report', locator: 'p. 3' }],
      caveats: [{ key: 'events', text: 'Cuenta hechos.' }, { key: 'returns' }],
    })
  })

  test('is published alone: English stays the version that it was', async () => {
    const before = await edition('en')
    expect((await publishSpanish(spanish)).said).toMatchObject({ says: 'published' })
    expect(await edition('en')).toEqual(before)
    expect(await getVersion(db.client, ref, 'es')).toMatchObject({
      locale: 'es',
      translation: { version: 1, isBehind: false },
    })
    expect((await page()).translation).toMatchObject({ said: 1, isBehind: false, unsaid: [], changes: [] })
  })

  test('falls behind when English is published, which does not touch it; its page says what changed', async () => {
    const before = await edition('es')
    await publishEnglish({
      summary: 'Orders of removal that were carried out in one fiscal year. [@report]',
      caveats: [
        { key: 'new', text: 'It begins in 1892.', sources: [{ source: 'report', locator: 'p. 9' }] },
        ...english.caveats,
      ],
      method: 'modelled-estimate',
    })
    expect(await edition('es')).toEqual(before)
    const { translation, values } = await page()
    expect(translation).toMatchObject({
      said: 1,
      isBehind: true,
      today: { version: 2 },
      unsaid: [],
    })
    // Until whoever took the changes in says so, it goes on saying what it said.
    expect(translation?.says).toBe(translation?.choices.find(({ version }) => version === 1)?.sha256)
    expect(translation?.changes.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Summary', 'Method']),
    )
    // Rows follow what identifies them: the words of the second and third are those that were the first and second.
    expect([values['caveats.0.text'], values['caveats.1.text'], values['caveats.2.text']]).toEqual([
      'It begins in 1892.',
      'Cuenta hechos.',
      'Omite los retornos.',
    ])
    expect(translation?.originals.get('summary')).toMatchObject({ isChanged: true })
    expect(translation?.originals.get('unit')).toMatchObject({ isChanged: false })
    const list = await loadTranslations(db.client, room.person('editor'), {})
    expect(list?.behind).toMatchObject([{ slug: 'removals', translated_version: 1, original_version: 2 }])
  })

  test('can be mended in its words while it goes on saying the older text, with the facts of that', async () => {
    const view = await page()
    const before = view.translation?.choices[1]?.sha256 ?? ''
    await send(
      'save',
      { title: 'Las expulsiones', 'caveats.0.text': 'Empieza en 1892.', _says: before },
      view,
    )
    expect((await head()).snapshot).toMatchObject({
      title: 'Las expulsiones',
      translates: before,
      method: 'administrative-records',
      caveats: [
        { key: 'events', text: 'Cuenta hechos.' },
        { key: 'returns', text: 'Omite los retornos.' },
      ],
    })
  })

  test('is up to date again when its translator says so, and readers are told nothing more', async () => {
    const mended = {
      summary: 'Órdenes de expulsión ejecutadas en un año fiscal. [@report]',
      'caveats.0.text': 'Empieza en 1892.',
      _says: (await page()).translation?.today.sha256 ?? '',
    }
    await publishSpanish(mended)
    const version = await getVersion(db.client, ref, 'es')
    expect(version).toMatchObject({ version: 2, translation: { version: 2, current: 2, isBehind: false } })
    expect(version?.snapshot).toMatchObject({
      method: 'modelled-estimate',
      caveats: [{ key: 'new', text: 'Empieza en 1892.' }, { key: 'events' }, { key: 'returns' }],
    })
    expect((await loadTranslations(db.client, room.person('editor'), {}))?.behind).toEqual([])
  })

  test('keeps what is typed while English moves on, on the rows that it was typed for', async () => {
    const view = await page()
    await send('preview', { 'caveats.1.text': 'Cuenta hechos, no personas.' }, view)
    await publishEnglish()
    const { values, unsavedSince, translation } = await page()
    expect(unsavedSince).not.toBeNull()
    expect([values['caveats.0.text'], values['caveats.1.text']]).toEqual([
      'Cuenta hechos, no personas.',
      'Omite los retornos.',
    ])
    expect(translation).toMatchObject({ today: { version: 3 }, says: view.translation?.today.sha256 })
    await send('discard')
  })

  test('that is withdrawn gives way to the English text, which stays; and comes back as its next version', async () => {
    const before = await edition('en')
    const { standing } = await page()
    const form = {
      kind: ref.kind,
      slug: ref.slug,
      locale: 'es',
      revision: standing.published?.revisionId ?? '',
      reason: 'Decía otra cosa.',
    }
    const answer = await room.send(standingAction, 'editor', { ...form, _intent: 'withdraw' })
    expect(answer).toMatchObject({
      location: '/edit/measure/removals/es',
      said: { says: 'withdrawnTranslation' },
    })
    expect(await edition('en')).toEqual(before)
    expect(await getVersion(db.client, ref, 'es', { orWithdrawn: true })).toMatchObject({
      locale: 'en',
      withdrawn: null,
    })
    expect(
      await db.client.claim.count({ where: { entryId: english.id, locale: 'es', position: { not: null } } }),
    ).toBe(0)
    expect(
      await db.client.claim.count({ where: { entryId: english.id, locale: 'en', position: { not: null } } }),
    ).toBeGreaterThan(0)
    expect(await db.client.measure.count({ where: { entryId: english.id } })).toBe(1)
    // It goes on saying what it said, also in the row that English has dropped since.
    await publishSpanish({ title: 'Las expulsiones' })
    expect(await getVersion(db.client, ref, 'es')).toMatchObject({
      version: 3,
      translation: { version: 2, current: 3 },
      snapshot: { title: 'Las expulsiones', caveats: [{ text: 'Empieza en 1892.' }, {}, {}] },
    })
  })

  test('goes with the English text when that is withdrawn: what harms in one language harms in the other', async () => {
    const { publishedId } = await edition('en')
    const form = { kind: ref.kind, slug: ref.slug, revision: publishedId ?? '', reason: 'Nobody counted it.' }
    await room.send(standingAction, 'editor', { ...form, _intent: 'withdraw' })
    expect([await edition('en'), await edition('es')].map((one) => one.publishedId)).toEqual([null, null])
  })
})
