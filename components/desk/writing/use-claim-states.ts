import { useEffect, useState } from 'react'
import type { StatedField } from '@/lib/desk/writing/claim-states'

const PAUSE_MS = 500

/** The claims of what stands in the form now, asked anew whenever one pauses typing; `made` until then. */
export function useClaimStates(formId: string, made: StatedField[]): StatedField[] {
  const [stated, setStated] = useState(made)
  useEffect(() => {
    const form = document.getElementById(formId)
    if (!(form instanceof HTMLFormElement)) return
    const stop = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = async () => {
      const body = textOf(form)
      const answer = await fetch('/api/desk/claims', {
        method: 'POST',
        body: new URLSearchParams(body),
        signal: stop.signal,
      }).catch(() => null) // the list stays as it is; the form itself says when the site is away
      if (answer === null || !answer.ok) return
      const { fields } = (await answer.json()) as { fields: StatedField[] }
      // Places in a text that has changed meanwhile would be wrong; the next answer is on its way.
      if (!stop.signal.aborted && JSON.stringify(textOf(form)) === JSON.stringify(body)) setStated(fields)
    }
    form.addEventListener(
      'input',
      (event) => {
        if (!(event.target instanceof HTMLTextAreaElement) || event.target.dataset['prose'] === undefined)
          return
        clearTimeout(timer)
        timer = setTimeout(() => void ask(), PAUSE_MS)
      },
      { signal: stop.signal },
    )
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [formId])
  return stated
}

function textOf(form: HTMLFormElement): Record<string, string> {
  const areas = [...form.querySelectorAll<HTMLTextAreaElement>('textarea[data-prose]')]
  const kind = form.querySelector<HTMLInputElement>('input[name="_kind"]')?.value ?? ''
  return { _kind: kind, ...Object.fromEntries(areas.map(({ name, value }) => [name, value])) }
}
