import type { Database } from '@/lib/db/client'
import { findPlace } from '@/lib/desk/place'
import { fetchWords, statusWords } from '@/lib/desk/sources/fetch-words'
import type { Fetched } from '@/lib/fetching/fetch-safely'
import { wordsOf } from '@/lib/fetching/words-of'
import { EMPTY_SOURCE, type FoundSource } from '@/lib/sources/found-source'
import { readMetadata } from '@/lib/sources/read-metadata'
import { toKnownBy } from '@/lib/sources/to-known-by'
import type { ReadAnswer } from '@/lib/sources/read-address'
import { siteFetcher } from '@/lib/sources/site-fetcher'
import { suggestKey } from '@/lib/sources/suggest-key'

interface ReadUrl {
  found: FoundSource
  key: string
  /** What it answered; null when it was not read. */
  answer: ReadAnswer | null
  /** A sentence; null when the address was read. */
  why: string | null
}

/** What an address says of itself, a key that is free, and why it could not be read: then the address stands alone. */
export async function readUrl(client: Database, url: string): Promise<ReadUrl> {
  const read = await ask(url)
  return { ...read, key: await freeKey(client, read.found) }
}

async function ask(url: string): Promise<Omit<ReadUrl, 'key'>> {
  const alone = { ...EMPTY_SOURCE, url }
  const answer = await siteFetcher()(url)
  if (!answer.ok) return { found: alone, answer: null, why: fetchWords(answer.failure) }
  const { status } = answer.value
  if (status < 200 || status > 299) return { found: alone, answer: null, why: statusWords(status) }
  return { ...(await readAnswer(answer.value)), why: null }
}

async function readAnswer(fetched: Fetched): Promise<Pick<ReadUrl, 'found' | 'answer'>> {
  const { page, title, text, mediaType } = await wordsOf(fetched)
  const answer = { mediaType, text, bytes: fetched.bytes }
  if (page !== null) return { found: readMetadata(page, fetched.url), answer }
  const found: FoundSource = {
    ...EMPTY_SOURCE,
    url: fetched.url,
    title,
    type: mediaType === 'application/pdf' ? 'document' : 'webpage',
  }
  return { found, answer }
}

async function freeKey(client: Database, found: FoundSource): Promise<string> {
  for (const taken = new Set<string>(); ;) {
    const key = suggestKey(toKnownBy(found), (each) => taken.has(each))
    if (key === '' || (await findPlace(client, 'source', key, 'en')) === null) return key
    taken.add(key)
  }
}
