import type { ProseCommand } from '@/components/desk/writing/prose-edit'

/** What a key or a button of the toolbar asks for: a change of the text, the picker of sources, or the list of keys. */
export type Asked = ProseCommand | 'cite' | 'keys'

interface Shortcut {
  asked: Asked
  /** Ctrl, or the command key of a Mac, is always held. */
  shift: boolean
  /** A letter, a digit or a sign as it stands on the key (`KeyboardEvent.code` for digits, which Shift changes). */
  key: string
}

/** Every key of the editor. All need Ctrl or Cmd, so that none is a letter that somebody types or dictates (WCAG 2.1.4). */
export const SHORTCUTS: readonly Shortcut[] = [
  { asked: 'bold', shift: false, key: 'b' },
  { asked: 'italic', shift: false, key: 'i' },
  { asked: 'link', shift: false, key: 'k' },
  { asked: 'cite', shift: true, key: 'k' },
  { asked: 'heading', shift: true, key: '2' },
  { asked: 'numbered', shift: true, key: '7' },
  { asked: 'list', shift: true, key: '8' },
  { asked: 'quote', shift: true, key: '9' },
  { asked: 'framing', shift: true, key: 'f' },
  { asked: 'keys', shift: false, key: '/' },
]

type Pressed = Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'key' | 'code'>

/** What the pressed keys ask for; null when they ask nothing of the editor. */
export function askedBy(pressed: Pressed): Asked | null {
  if (pressed.altKey || pressed.ctrlKey === pressed.metaKey) return null
  const is = (key: string) => pressed.key.toLowerCase() === key || pressed.code === `Digit${key}`
  return SHORTCUTS.find(({ shift, key }) => shift === pressed.shiftKey && is(key))?.asked ?? null
}

/** The value of `aria-keyshortcuts` for a button; undefined when no key does the same. */
export function ariaKeys(asked: Asked): string | undefined {
  const found = SHORTCUTS.find((shortcut) => shortcut.asked === asked)
  if (found === undefined) return undefined
  const keys = `${found.shift ? 'Shift+' : ''}${found.key.toUpperCase()}`
  return `Control+${keys} Meta+${keys}`
}

/** The keys as people read them: `Ctrl+Shift+K`. */
export function keyWords({ shift, key }: Shortcut): string {
  return `Ctrl+${shift ? 'Shift+' : ''}${key.toUpperCase()}`
}
