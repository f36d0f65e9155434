import { z } from 'zod'
import type { DeskAction } from '@/lib/auth/desk-action'
import { goTo } from '@/lib/auth/desk-answer'
import { pageOfRevision } from '@/lib/desk/page-of-revision'
import { translator } from '@/lib/messages/translator'
import { revertTo } from '@/lib/revisions/revert-to'

const t = translator('en', 'desk-forms')
const schema = z.object({ revision: z.uuid(), base: z.uuid() })

/** Makes a draft with the text of an earlier version. */
export const revertAction: DeskAction<z.infer<typeof schema>> = {
  permission: 'saveDraft',
  schema,
  back: () => '/edit',

  async act({ client, now, actor }, { revision, base }) {
    if (actor.type !== 'user') return goTo('/edit', { outcome: 'refused', says: 'signInFirst' })
    if ((await client.revision.count({ where: { id: base } })) === 0)
      return goTo('/edit', { outcome: 'refused', says: 'nothingThere' })
    const page = await pageOfRevision(client, base)
    const result = await revertTo(client, { actor, revisionId: revision, baseId: base }, now)
    if (result.ok) {
      const why = result.value.isUnscheduled ? { why: t('merge.unscheduled') } : {}
      return goTo(page, { outcome: 'saved', says: 'reverted', ...why })
    }
    switch (result.failure.type) {
      case 'invalid':
        return goTo(page, {
          outcome: 'invalid',
          says: 'notReverted',
          why: result.failure.problems[0]?.message ?? '',
        })
      case 'refused':
        return goTo(page, { outcome: 'refused', says: 'notReverted', why: result.failure.why })
      case 'conflict':
        return goTo(page, { outcome: 'conflict', says: 'newerDraft' })
      case 'missing':
        return goTo(page, { outcome: 'refused', says: 'nothingThere' })
    }
  },
}
