import { commentAction } from '@/lib/desk/comment-action'
import { type DeskRoom, SIGNED_IN } from '@/lib/desk/desk-room.fixture'
import { act, type ActsOf } from '@/lib/desk/matrix/act.fixture'

/** A comment of the contributor, who therefore may settle it like every editor. */
async function commented(room: DeskRoom, resolvedAt: Date | null): Promise<string> {
  const { entryId, locale } = await room.client.revision.findUniqueOrThrow({ where: { id: room.furnished } })
  const { id } = await room.client.reviewComment.create({
    data: {
      entryId,
      locale,
      revisionId: room.furnished,
      text: 'Since when?',
      authorId: room.person('contributor').id,
      createdAt: room.now,
      resolvedAt,
    },
  })
  return id
}

export const acts: ActsOf = (room) => [
  act(
    'comments',
    commentAction,
    SIGNED_IN,
    () => ({ revision: room.furnished, about: 'field:summary', text: 'Which law?' }),
    'comment',
  ),
  act(
    'comments',
    commentAction,
    SIGNED_IN,
    async () => ({ revision: room.furnished, comment: await commented(room, null) }),
    'resolve',
  ),
  act(
    'comments',
    commentAction,
    SIGNED_IN,
    async () => ({ revision: room.furnished, comment: await commented(room, room.now) }),
    'reopen',
  ),
]
