import { EditorView } from '@codemirror/view'
import { claimUnderlines, showStretches } from '@/components/desk/writing/claim-underlines'
import { proseState } from '@/components/desk/writing/prose-state'
import type { WritingSurface } from '@/components/desk/writing/writing-surface'

/**
 * CodeMirror in `place`, over `area`, which is hidden and keeps holding the text: each change is written to it, and said
 * by an `input` event that bubbles, so that whatever listens to the form hears it as if it were typed there.
 */
export function openEditor(
  area: HTMLTextAreaElement,
  place: HTMLElement,
  { labelledBy, describedBy }: { labelledBy: string; describedBy: string },
): WritingSurface {
  const isWriting = document.activeElement === area
  const { selectionStart, selectionEnd } = area
  const view = new EditorView({
    parent: place,
    state: proseState(area.value, [
      EditorView.cspNonce.of(document.querySelector<HTMLElement>('script[nonce]')?.nonce ?? ''),
      EditorView.contentAttributes.of({
        'aria-labelledby': labelledBy,
        'aria-describedby': describedBy,
        ...(area.ariaInvalid === 'true' && { 'aria-invalid': 'true' }),
        tabindex: '0', // what scrolls must be reachable: a place to write is, but not every tool knows
        spellcheck: 'true',
        autocorrect: 'on',
        autocapitalize: 'sentences',
      }),
      claimUnderlines,
      EditorView.updateListener.of((update) => {
        if (!update.docChanged) return
        const text = update.state.doc.toString()
        if (area.value === text) return
        area.value = text
        area.dispatchEvent(new Event('input', { bubbles: true }))
      }),
    ]),
  })
  // Whoever else writes to the textarea (a restored draft) writes here too.
  const follow = () => {
    const { value } = area
    if (value !== view.state.doc.toString())
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: value } })
  }
  area.addEventListener('input', follow)
  area.hidden = true
  // Whoever began to write before this was loaded goes on where they are.
  if (isWriting) {
    view.dispatch({ selection: { anchor: selectionStart, head: selectionEnd } })
    view.focus()
  }
  return {
    selected() {
      const { from, to } = view.state.selection.main
      return { text: view.state.doc.toString(), from, to }
    },
    apply({ from, to, insert, anchor, head }) {
      view.dispatch({
        changes: { from, to, insert },
        selection: { anchor, head },
        scrollIntoView: true,
        userEvent: 'input',
      })
      view.focus()
    },
    focus(from, to) {
      view.focus()
      if (from === undefined) return
      const end = view.state.doc.length
      const anchor = Math.min(from, end)
      view.dispatch({
        selection: { anchor, head: Math.min(to ?? from, end) },
        effects: EditorView.scrollIntoView(anchor, { y: 'center' }),
      })
    },
    show: (stretches) => view.dispatch({ effects: showStretches.of(stretches) }),
    close() {
      area.removeEventListener('input', follow)
      view.destroy()
      area.hidden = false
    },
  }
}
