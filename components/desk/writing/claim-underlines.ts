import { StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view'
import type { MarkedStretch } from '@/components/desk/writing/writing-surface'

/** Says which stretches are underlined from now on; while one types they move along with their words. */
export const showStretches = StateEffect.define<readonly MarkedStretch[]>()

/** The underlines of claims: one line for each state, so that none is told by colour alone. */
export const claimUnderlines = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(underlines, transaction) {
    let now = underlines.map(transaction.changes)
    for (const effect of transaction.effects) {
      if (!effect.is(showStretches)) continue
      const length = transaction.newDoc.length
      now = Decoration.set(
        effect.value
          .filter(({ from, to }) => from < to && to <= length)
          .map(({ from, to, state, title }) =>
            Decoration.mark({ class: `claim-${state}`, attributes: { title } }).range(from, to),
          ),
        true,
      )
    }
    return now
  },
  provide: (field) => EditorView.decorations.from(field),
})
