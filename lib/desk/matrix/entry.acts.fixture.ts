import { editAction } from '@/lib/desk/edit-action'
import { SIGNED_IN } from '@/lib/desk/desk-room.fixture'
import { act, type ActsOf } from '@/lib/desk/matrix/act.fixture'

const form = {
  _kind: 'term',
  _slug: 'detainer',
  title: 'Detainer',
  summary: 'A request. [@report]',
  aliases: 'hold',
}

export const acts: ActsOf = (room) =>
  ['save', 'submit', 'preview', 'keep', 'restore', 'discard', 'add:aliases', 'resolve'].map((intent) =>
    act('entry', editAction, SIGNED_IN, () => ({ ...form, _base: room.furnished }), intent),
  )
