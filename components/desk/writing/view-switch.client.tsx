'use client'
import { useEffect, useState } from 'react'
import words from '@/lib/messages/en/desk-writing.json'

const SHOWN = ['text', 'preview'] as const

/** Where there is no room for both: the text, or the page that it becomes. Wide screens show both and no switch. */
export function ViewSwitch({ columnsId }: { columnsId: string }) {
  const [shown, setShown] = useState<(typeof SHOWN)[number]>('text')
  useEffect(() => {
    const columns = document.getElementById(columnsId)
    if (columns) columns.dataset['shown'] = shown
  }, [columnsId, shown])
  return (
    <span role="group" aria-label={words.switch.name} className="writing-switch">
      {SHOWN.map((one) => (
        <button
          key={one}
          type="button"
          className="button desk-plain"
          aria-pressed={shown === one}
          onClick={() => setShown(one)}
        >
          {words.switch[one]}
        </button>
      ))}
    </span>
  )
}
