import type { ComponentProps } from 'react'
import { readTypedDate } from '@/lib/core/typed-date'
import type { FieldView } from '@/lib/forms/form-view'
import { formatDate } from '@/lib/messages/format-date'

type Line = Extract<FieldView, { as: 'line' }>

const INPUT_MODES = { text: undefined, date: undefined, number: 'decimal', url: 'url' } as const

/** One line of text, with what is said beside it: how a date is understood, or in what a number is given. */
export function LineControl({ field, common }: { field: Line; common: ComponentProps<'input'> }) {
  const beside = `beside-${field.name}`
  const words = field.content === 'date' ? dateWords(field.value) : (field.unit ?? '')
  const isBeside = field.content === 'date' || field.unitOf !== undefined
  const input = (
    <input
      {...common}
      type="text"
      inputMode={INPUT_MODES[field.content]}
      spellCheck={field.content === 'text'}
      list={field.ref && `refs-${field.ref}`}
      data-ref={field.ref}
      data-date={field.content === 'date' ? '' : undefined}
      aria-describedby={
        [common['aria-describedby'], isBeside && beside].filter(Boolean).join(' ') || undefined
      }
    />
  )
  if (!isBeside) return input
  return (
    <span className="desk-line">
      {input}
      <output id={beside} className="desk-quiet" data-unit-of={field.unitOf}>
        {words}
      </output>
    </span>
  )
}

/** The date in words, so that one sees how it was understood; empty when it was not. */
export function dateWords(typed: string): string {
  const read = readTypedDate(typed)
  return 'date' in read ? formatDate('en', read.date) : ''
}
