import type { SignedIn } from '@/lib/auth/actor'
import type { KindName } from '@/lib/core/kind-name'
import type { Result } from '@/lib/core/result'
import type { PrismaClient } from '@/lib/db/client'
import { saveDraft } from '@/lib/revisions/save-draft'
import { submitRevision } from '@/lib/revisions/submit-revision'

type Snapshot = Record<string, unknown>

/** Saves and submits `change` of the newest revision of an English entry, as `author`; gives the revision's id. */
export async function submitChange(
  client: PrismaClient,
  author: SignedIn,
  { kind, slug }: { kind: KindName; slug: string },
  change: (snapshot: Snapshot) => Snapshot,
): Promise<string> {
  const { head } = await client.edition.findFirstOrThrow({
    where: { locale: 'en', entry: { kind, slug } },
    select: { head: { select: { id: true, snapshot: true } } },
  })
  const snapshot = change(head?.snapshot as Snapshot)
  const draft = { actor: author, kind, slug, locale: 'en' as const, baseId: head?.id ?? null, snapshot }
  const { revisionId } = valueOf(await saveDraft(client, draft, new Date()))
  valueOf(await submitRevision(client, { actor: author, revisionId }, new Date()))
  return revisionId
}

/** The value of a result that a test counts on; throws with the failure. */
export function valueOf<Value, Failure>(result: Result<Value, Failure>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}
