import type { WritingSurface } from '@/components/desk/writing/writing-surface'

/** The textarea as it is, with toolbar and keys. */
export function openPlainSurface(area: HTMLTextAreaElement): WritingSurface {
  return {
    selected: () => ({ text: area.value, from: area.selectionStart, to: area.selectionEnd }),
    apply({ from, to, insert, anchor, head }) {
      area.focus()
      area.setSelectionRange(from, to)
      // The old command is the only change by script that Ctrl+Z takes back; it says `input` by itself.
      if (!document.execCommand('insertText', false, insert)) {
        area.setRangeText(insert, from, to)
        area.dispatchEvent(new Event('input', { bubbles: true }))
      }
      area.setSelectionRange(anchor, head)
    },
    focus(from, to) {
      area.focus()
      if (from === undefined) return
      area.setSelectionRange(from, from)
      area.blur() // browsers scroll to the caret when the focus comes, not when it moves
      area.focus()
      area.setSelectionRange(from, to ?? from)
    },
    show: () => undefined,
    close: () => undefined,
  }
}
