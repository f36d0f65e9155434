'use client'
import { type KeyboardEvent, useState } from 'react'
import { fillWords } from '@/components/desk/writing/fill-words'
import { type Asked, ariaKeys } from '@/components/desk/writing/shortcuts'
import words from '@/lib/messages/en/desk-writing.json'

const FIRST: Asked[] = ['bold', 'italic', 'link', 'heading', 'list', 'numbered', 'quote', 'framing', 'cite']
const MORE: Asked[] = [
  'term',
  'statistic',
  'case',
  'question',
  'statement',
  'statements',
  'policies',
  'timeline',
  'glance',
]

/**
 * The tools of one field, as one stop of the Tab key: arrow keys go from tool to tool (WAI-ARIA toolbar pattern).
 */
export function Toolbar({
  field,
  controls,
  isPlain,
  onAsk,
  onPlain,
}: {
  /** Title of the field. */
  field: string
  /** Id of what the tools work on. */
  controls: string
  isPlain: boolean
  onAsk: (asked: Asked) => void
  onPlain: (isPlain: boolean) => void
}) {
  const [isOpen, setOpen] = useState(false)
  const [at, setAt] = useState(0)
  const asked = [...FIRST, ...(isOpen ? MORE : [])]
  const common = (index: number) => ({
    type: 'button' as const,
    className: 'writing-tool',
    tabIndex: index === at ? 0 : -1,
    onFocus: () => setAt(index),
  })
  return (
    <div
      role="toolbar"
      aria-label={fillWords(words.toolbar.name, { field })}
      aria-controls={controls}
      className="writing-tools"
      tabIndex={-1}
      onKeyDown={moveFocus}
    >
      {asked.map((one, index) => (
        <button
          key={one}
          {...common(index)}
          data-tool={one}
          aria-keyshortcuts={ariaKeys(one)}
          onClick={() => onAsk(one)}
        >
          {words.toolbar[one]}
        </button>
      ))}
      <button
        {...common(asked.length)}
        aria-expanded={isOpen}
        onClick={() => {
          setOpen(!isOpen)
          setAt(isOpen ? FIRST.length : FIRST.length + MORE.length)
        }}
      >
        {words.toolbar.more}
      </button>
      <button
        {...common(asked.length + 1)}
        aria-keyshortcuts={ariaKeys('keys')}
        aria-haspopup="dialog"
        onClick={() => onAsk('keys')}
      >
        {words.toolbar.keys}
      </button>
      <button {...common(asked.length + 2)} aria-pressed={isPlain} onClick={() => onPlain(!isPlain)}>
        {words.toolbar.plain}
      </button>
    </div>
  )
}

function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const tools = [...event.currentTarget.querySelectorAll('button')]
  const now = tools.findIndex((tool) => tool === document.activeElement)
  const last = tools.length - 1
  const next = {
    ArrowRight: now === last ? 0 : now + 1,
    ArrowLeft: now <= 0 ? last : now - 1,
    Home: 0,
    End: last,
  }[event.key]
  if (next === undefined) return
  event.preventDefault()
  tools[next]?.focus()
}
