import { toString as textOf } from 'mdast-util-to-string'
import { parseTree } from '@/lib/claims/parse-tree'
import type { CommonSnapshot } from '@/lib/core/common-fields'
import type { EntryKind } from '@/lib/core/entry-kind'
import type { Locale } from '@/lib/core/locale'
import { partsOf } from '@/lib/core/partial-date'
import type { Database } from '@/lib/db/client'
import { citationTokens } from '@/lib/search/citation-tokens'

export interface Indexed {
  entry: { id: string; slug: string }
  locale: Locale
  kind: EntryKind
  snapshot: CommonSnapshot
}

/** Puts a published snapshot into the search index in place of the version before. */
export async function indexEntry(tx: Database, { entry, locale, kind, snapshot }: Indexed): Promise<void> {
  const { names, text, places, dates } = kind.searchText(snapshot)
  const summary = plainText(snapshot.summary)
  const body = [
    plainText(snapshot.body),
    ...proseBeside(kind, snapshot),
    text,
    // Whoever looks for what a source got wrong finds the entry that puts it right.
    ...snapshot.errorNotes.map(({ said, evidence }) => `${said} ${evidence}`),
  ]
  const document = {
    kind: kind.name,
    slug: entry.slug,
    path: `/${kind.family(snapshot)}/${entry.slug}`,
    title: snapshot.title,
    names: names.join(' · '),
    summary,
    body: body.filter(Boolean).join('\n'),
    citations: citationTokens([snapshot.title, ...names, summary, ...body].join('\n')),
    places,
    years: [...new Set(dates.flatMap((date) => partsOf(date)?.year ?? []))],
  }
  await tx.searchDocument.upsert({
    where: { entryId_locale: { entryId: entry.id, locale } },
    create: { entryId: entry.id, locale, ...document },
    update: document,
  })
  await countWords(tx, [document.title, document.names, summary, document.body].join(' '))
}

/** Prose that a kind has besides summary and text: what a question finds, why its answers differ. */
function proseBeside(kind: EntryKind, snapshot: CommonSnapshot): string[] {
  return kind
    .prose(snapshot)
    .filter(({ path }) => path !== 'summary' && path !== 'body')
    .map(({ markdown }) => plainText(markdown))
}

/** Prose without marks and marks-up: block by block, so that a snippet never glues two paragraphs together. */
export function plainText(markdown: string): string {
  return parseTree(markdown)
    .children.map((block) => textOf(block).replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n')
}

// Suggestions offer words that are really found. Words are only ever added: a word that left the site is a harmless guess.
async function countWords(tx: Database, text: string): Promise<void> {
  const words = [...new Set(text.toLowerCase().match(/[\p{L}]{4,24}/gu) ?? [])].sort()
  if (words.length === 0) return
  await tx.$executeRaw`
    INSERT INTO search_word (word, documents) SELECT unnest(${words}::text[]), 1
    ON CONFLICT (word) DO UPDATE SET documents = search_word.documents + 1`
}
