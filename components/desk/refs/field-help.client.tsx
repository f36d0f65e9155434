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
    form.addEventListener(
      'input',
      ({ target }) => {
        if (target instanceof HTMLInputElement && 'date' in target.dataset) sayDate(target)
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

function sayDate(input: HTMLInputElement) {
  const place = document.getElementById(`beside-${input.name}`)
  const read = readTypedDate(input.value)
  if (place) place.textContent = 'date' in read ? formatDate('en', read.date) : ''
}
