import type { Database } from '@/lib/db/client'
import { sourceSchema } from '@/lib/kinds/source/schema'

interface Source {
  id: string
  slug: string
}

/** Why `merged` cannot go into `kept`, in a sentence; null when it can. */
export async function mergerProblem(tx: Database, kept: Source, merged: Source): Promise<string | null> {
  if (kept.id === merged.id) return 'These are one source already.'
  const mergers = await tx.merger.findMany({
    where: { mergedId: { in: [kept.id, merged.id] } },
    include: { kept: { select: { slug: true } } },
  })
  for (const { mergedId, kept: into } of mergers)
    return `${mergedId === kept.id ? kept.slug : merged.slug} was merged into ${into.slug} already.`
  const isPublic = async ({ id }: Source) =>
    (await tx.edition.count({ where: { entryId: id, publishedId: { not: null } } })) > 0
  const wasPublic = (await tx.revision.count({ where: { entryId: merged.id, version: { not: null } } })) > 0
  if (wasPublic && !(await isPublic(kept)))
    return `${kept.slug} is not published: claims would lean on what nobody can read. Publish it first.`
  if (wasPublic && !(await isPublic(merged))) return `${merged.slug} was withdrawn.`
  if (await derivesFrom(tx, kept.slug, merged.slug))
    return `${kept.slug} says that it was made from ${merged.slug}: it would come from itself.`
  return null
}

/** Whether a source, or one that it was made from, says that it was made from `from`. */
async function derivesFrom(tx: Database, slug: string, from: string): Promise<boolean> {
  const seen = new Set<string>()
  for (let at: string | undefined = slug; at !== undefined && !seen.has(at);) {
    seen.add(at)
    const edition: { published: { snapshot: unknown } | null } | null = await tx.edition.findFirst({
      where: { locale: 'en', entry: { kind: 'source', slug: at } },
      select: { published: { select: { snapshot: true } } },
    })
    at = sourceSchema.safeParse(edition?.published?.snapshot).data?.derivedFrom
    if (at === from) return true
  }
  return false
}
