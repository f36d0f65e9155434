import { z } from 'zod'
import type { Database } from '@/lib/db/client'

/** Trigram similarity above which a word is offered; “sanctaury” and “sanctuary” have 0.43. */
const ALIKE = 0.3

/** The query with every word that no text contains replaced by the nearest that one does; null when nothing is nearer. */
export async function suggest(client: Database, text: string): Promise<string | null> {
  const words = [...new Set(text.toLowerCase().match(/[\p{L}]{4,24}/gu) ?? [])].slice(0, 8)
  const replaced = new Map<string, string>()
  for (const word of words) {
    const nearest = await nearestTo(client, word)
    if (nearest !== null && nearest !== word) replaced.set(word, nearest)
  }
  if (replaced.size === 0) return null
  return text.replace(/[\p{L}]{4,24}/gu, (word) => replaced.get(word.toLowerCase()) ?? word)
}

async function nearestTo(client: Database, word: string): Promise<string | null> {
  const rows = await client.$queryRaw`
    SELECT word FROM search_word WHERE similarity(word, ${word}) > ${ALIKE}
    ORDER BY similarity(word, ${word}) DESC, documents DESC, word LIMIT 1`
  return z.array(z.object({ word: z.string() })).parse(rows)[0]?.word ?? null
}
