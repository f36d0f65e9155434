'use client'
import { useEffect } from 'react'
import { RefBox, type RefWords } from '@/components/desk/refs/ref-box'
import { readTypedDate } from '@/lib/core/typed-date'
import { formatDate } from '@/lib/messages/format-date'

/**
 * Helps where scripts run: says how a date is understood while one types it, and searches the entries that a field may
 * name. Without scripts the date is said after the save, and the browser suggests addresses.
 */
export function FieldHelp({ formId, words }: { formId: string; words: RefWords }) {
  useEffect(() => {
    const form = document.getElementById(formId)
    if (!(form instanceof HTMLFormElement)) return
    const stop = new AbortController()
    for (const type of ['input', 'change'])
      form.addEventListener(
        type,
        ({ target }) => {
          if (target instanceof HTMLInputElement && 'date' in target.dataset)
            sayDate(target, type === 'change')
        },
        { signal: stop.signal },
      )
    const box = new RefBox(form, words, stop.signal)
    return () => {
      stop.abort()
      box.close()
    }
  }, [formId, words])
  return null
}

/** A date that is still being typed is wrong most of the time: only once it `isDone` is that said. */
function sayDate(input: HTMLInputElement, isDone: boolean) {
  const place = document.getElementById(`beside-${input.name}`)
  const read = readTypedDate(input.value)
  const problem = isDone && input.value.trim() !== '' && 'problem' in read ? read.problem : ''
  if (place) place.textContent = 'date' in read ? formatDate('en', read.date) : problem
}
