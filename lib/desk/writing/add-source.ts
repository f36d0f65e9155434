import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { SignedIn } from '@/lib/auth/actor'
import type { DeskQuery } from '@/lib/auth/desk-query'
import { fingerprint } from '@/lib/core/fingerprint'
import type { Problem } from '@/lib/core/problem'
import { fail, type Result, succeed } from '@/lib/core/result'
import type { PrismaClient } from '@/lib/db/client'
import { type FoundSource, searchSources } from '@/lib/desk/writing/search-sources'
import { parseForm } from '@/lib/forms/parse-form'
import { sourceSchema } from '@/lib/kinds/source/schema'
import { translator } from '@/lib/messages/translator'
import { saveSource } from '@/lib/desk/sources/save-source'

/** The fewest fields that make a source, as typed. The rest is filled in on its own page. */
const schema = z.object({
  key: z.string().max(200),
  title: z.string().max(1_000),
  type: z.string().max(60),
  publication: z.string().max(60),
  /** `Family, Given` for a person, any other words for a body; `;` between several. */
  author: z.string().max(4_000).default(''),
  issued: z.string().max(60).default(''),
  container: z.string().max(1_000).default(''),
  publisher: z.string().max(1_000).default(''),
  URL: z.string().max(4_000).default(''),
})

/** A new source as it is typed in the picker. */
export type TypedSource = z.infer<typeof schema>

/** Which field of the form something is wrong in, by its name here; `form` for the whole. */
type FieldProblem = { field: string; message: string }

/**
 * Makes a draft of a source, to be cited at once and published after review. How far it was checked stays open: it says
 * to readers that somebody added it while writing, until an editor says otherwise.
 */
export async function addSource(
  client: PrismaClient,
  actor: SignedIn,
  typed: TypedSource,
  now: Date,
): Promise<Result<{ key: string }, FieldProblem[]>> {
  const carried = { id: fingerprint(randomUUID()), claimIds: {} }
  const parsed = parseForm(sourceSchema, valuesOf(typed), carried)
  if (!parsed.ok) return fail(parsed.failure.map(toFieldProblem))
  const input = { actor, kind: 'source' as const, slug: typed.key, locale: 'en' as const, baseId: null }
  const saved = await saveSource(client, { ...input, snapshot: parsed.value }, now)
  if (saved.ok) return succeed({ key: typed.key })
  const t = translator('en', 'desk-writing')
  switch (saved.failure.type) {
    case 'invalid':
      return fail(saved.failure.problems.map(toFieldProblem))
    case 'conflict':
      return fail([{ field: 'key', message: t('add.taken') }])
    case 'refused':
      return fail([{ field: 'form', message: saved.failure.why }])
    case 'missing':
      return fail([{ field: 'key', message: t('add.taken') }])
  }
}

/** What the picker posts: the source as it can be cited, or what is wrong with what was typed. */
export const addSourceQuery: DeskQuery<TypedSource> = {
  permission: 'saveDraft',
  schema,
  async answer(
    { client, actor, now },
    typed,
  ): Promise<{ source: FoundSource } | { problems: FieldProblem[] }> {
    const key = typed.key.trim()
    const added = await addSource(client, actor, { ...typed, key }, now)
    if (!added.ok) return { problems: added.failure }
    const { sources } = await searchSources(client, key)
    const source = sources.find((one) => one.key === key)
    if (source === undefined) throw new Error(`source/${key} was saved and is not found`)
    return { source }
  },
}

function valuesOf(typed: TypedSource): Record<string, string> {
  const names = typed.author.split(';').filter((name) => name.trim() !== '')
  const authors = names.flatMap((name, index): [string, string][] => {
    const [family = '', ...given] = name.split(',').map((part) => part.trim())
    const at = `csl.author.${index}.`
    if (given.length === 0) return [[`${at}literal`, family]]
    return [
      [`${at}family`, family],
      [`${at}given`, given.join(', ')],
    ]
  })
  return {
    title: typed.title,
    'csl.type': typed.type,
    'csl.issued': typed.issued.trim(),
    'csl.container-title': typed.container,
    'csl.publisher': typed.publisher,
    'csl.URL': typed.URL.trim(),
    'csl.language': 'en',
    derivation: 'original',
    publication: typed.publication,
    verification: 'partial',
    unchecked: translator('en', 'desk-writing')('add.unchecked'),
    ...Object.fromEntries(authors),
  }
}

const FIELD_OF: Record<string, string> = {
  slug: 'key',
  title: 'title',
  publication: 'publication',
  'csl.type': 'type',
  'csl.issued': 'issued',
  'csl.container-title': 'container',
  'csl.publisher': 'publisher',
  'csl.URL': 'URL',
}

function toFieldProblem({ path, message }: Problem): FieldProblem {
  if (path.startsWith('csl.author')) return { field: 'author', message }
  const field = FIELD_OF[path]
  return field === undefined ? { field: 'form', message: `${path}: ${message}` } : { field, message }
}
