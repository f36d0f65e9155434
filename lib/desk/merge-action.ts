import { z } from 'zod'
import type { DeskAction } from '@/lib/auth/desk-action'
import { goTo } from '@/lib/auth/desk-answer'
import { mergeSources } from '@/lib/revisions/merge-sources'

const schema = z.object({
  keep: z.string().max(200),
  merge: z.string().max(200),
  reason: z.string().max(2_000),
})
type Input = z.infer<typeof schema>

const pageOf = ({ keep = '', merge = '' }: Partial<Input>) =>
  `/edit/sources/merge?${new URLSearchParams({ keep, merge }).toString()}`

/** Makes one source of two. */
export const mergeAction: DeskAction<Input> = {
  permission: 'mergeSources',
  schema,
  back: (fields) => pageOf({ keep: fields['keep'] ?? '', merge: fields['merge'] ?? '' }),

  async act({ client, actor, now }, input) {
    const merged = await mergeSources(client, { actor, ...input }, now)
    if (merged.ok) return goTo(`/edit/source/${input.keep}`, { outcome: 'saved', says: 'sourcesMerged' })
    const { failure } = merged
    const why =
      failure.type === 'refused'
        ? failure.why
        : failure.type === 'invalid'
          ? (failure.problems[0]?.message ?? '')
          : 'One of the two is not there.'
    const typed = { reason: input.reason }
    return goTo(pageOf(input), { outcome: 'refused', says: 'notMerged', why, typed })
  },
}
