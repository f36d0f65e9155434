import { z } from 'zod'
import type { SignedIn } from '@/lib/auth/actor'
import type { Asking, DeskAction } from '@/lib/auth/desk-action'
import { type Answer, goTo } from '@/lib/auth/desk-answer'
import { fail, type Result, succeed } from '@/lib/core/result'
import { transact } from '@/lib/db/transact'
import { dropNote, keepNote } from '@/lib/desk/kept-note'
import { findPlace } from '@/lib/desk/place'
import { fetchWords, statusWords } from '@/lib/desk/sources/fetch-words'
import { readableFile } from '@/lib/desk/sources/readable-file'
import { type ReadableFile, wordsOf } from '@/lib/fetching/words-of'
import { captureUrl } from '@/lib/sources/capture-url'
import { keepCapture } from '@/lib/sources/keep-capture'
import { lookAtOneSource } from '@/lib/sources/look-at-due-sources'
import { MAX_CAPTURE_BYTES, siteFetcher } from '@/lib/sources/site-fetcher'
import { watchFetcher } from '@/lib/sources/watch-fetcher'
import { getSourceUrl } from '@/lib/sources/source-url'

const source = z.string().max(96)
const schema = z.discriminatedUnion('_intent', [
  z.object({ _intent: z.literal('url'), source }),
  z.object({ _intent: z.literal('look'), source }),
  z.object({ _intent: z.literal('file'), source }),
  z.object({ _intent: z.literal('text'), source, text: z.string().max(3_000_000) }),
])
type Input = z.infer<typeof schema>

/** Keeps what a source says: what its address answers, a file, or pasted text; or looks at the address now. */
export const captureAction: DeskAction<Input> = {
  permission: 'keepSources',
  schema,
  // A file and what surrounds it in a form.
  mostBytes: MAX_CAPTURE_BYTES + 1024 * 1024,
  back: (fields) => pageOf(fields['source'] ?? ''),

  // Pasted words outlive a session that ended.
  async keep({ client, fields, now }, author) {
    const { source: slug = '', text = '' } = fields
    const place = await findPlace(client, 'source', slug, 'en')
    if (place?.entryId && text !== '')
      await keepNote(client, author.id, { form: 'capture', of: place.entryId }, { text }, now)
  },

  async act(asking, input) {
    const { client, actor } = asking
    const place = await findPlace(client, 'source', input.source, 'en')
    if (place?.entryId == null || actor.type !== 'user')
      return goTo('/edit', { outcome: 'refused', says: 'nothingThere' })
    const page = pageOf(place.slug)
    switch (input._intent) {
      case 'look':
        return look(asking, actor, place.entryId, page)
      case 'url':
        return keepUrl(asking, actor, place.entryId, page)
      case 'file': {
        const [file] = asking.files['file'] ?? []
        if (file === undefined || file.size === 0) return goTo(page, { outcome: 'invalid', says: 'noFile' })
        if (file.size > MAX_CAPTURE_BYTES) return goTo(page, { outcome: 'invalid', says: 'tooLarge' })
        const readable = await readableFile(file)
        if (readable === null) return goTo(page, { outcome: 'invalid', says: 'fileOfNoKind' })
        return answer(page, await keepFile(asking, actor, place.entryId, readable))
      }
      case 'text': {
        const bytes = new Uint8Array(Buffer.from(input.text.replace(/\r\n?/g, '\n'), 'utf8'))
        if (input.text.trim() === '') return goTo(page, { outcome: 'invalid', says: 'noText' })
        const kept = await keepFile(asking, actor, place.entryId, { bytes, mediaType: 'text/plain' })
        if (kept.ok) await dropNote(client, actor.id, { form: 'capture', of: place.entryId })
        return answer(page, kept)
      }
    }
  },
}

type Kept = Result<{ isNew: boolean; hasWords: boolean }, string>

async function keepFile(
  { client, now }: Asking,
  actor: SignedIn,
  sourceId: string,
  file: ReadableFile,
): Promise<Kept> {
  const { text, mediaType } = await wordsOf(file)
  return transact(client, async (tx) => {
    const kept = await keepCapture(tx, actor, { sourceId, url: '', mediaType, bytes: file.bytes, text }, now)
    return kept.ok ? succeed({ isNew: kept.value.isNew, hasWords: text !== '' }) : fail<string>(kept.failure)
  })
}

async function keepUrl(
  { client, now }: Asking,
  actor: SignedIn,
  sourceId: string,
  page: string,
): Promise<Answer> {
  const url = await getSourceUrl(client, sourceId)
  if (url === null) return goTo(page, { outcome: 'invalid', says: 'noSourceAddress' })
  const kept = await captureUrl(client, actor, { sourceId, url }, siteFetcher(), now)
  if (kept.ok) return answer(page, kept)
  const { failure } = kept
  if (failure.type === 'notFetched')
    return goTo(page, { outcome: 'invalid', says: 'notKept', why: fetchWords(failure.why) })
  if (failure.type === 'status')
    return goTo(page, { outcome: 'invalid', says: 'notKept', why: statusWords(failure.status) })
  return answer(page, fail(failure.type))
}

function answer(page: string, kept: Kept): Answer {
  if (!kept.ok)
    return goTo(page, { outcome: 'refused', says: kept.failure === 'empty' ? 'noText' : 'notAllowed' })
  const { isNew, hasWords } = kept.value
  const says = !isNew ? 'keptAlready' : hasWords ? 'kept' : 'keptWithoutWords'
  return goTo(`${page}#captures`, { outcome: 'saved', says })
}

async function look(
  { client, now }: Asking,
  actor: SignedIn,
  sourceId: string,
  page: string,
): Promise<Answer> {
  const result = await lookAtOneSource(client, actor, sourceId, watchFetcher(), now)
  if (result.ok) return goTo(`${page}#watch`, { outcome: 'saved', says: LOOKED[result.value] })
  const says = { refused: 'notAllowed', missing: 'notWatched', busy: 'hostBusy' }[result.failure]
  return goTo(`${page}#watch`, { outcome: 'refused', says })
}

const LOOKED = {
  same: 'lookedSame',
  bytes: 'lookedBytes',
  refused: 'lookedRefused',
  failed: 'lookedFailed',
  barred: 'lookedBarred',
} as const

function pageOf(slug: string): string {
  return slug === '' ? '/edit' : `/edit/sources/${encodeURIComponent(slug)}`
}
