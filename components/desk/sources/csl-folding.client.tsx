'use client'
import { useEffect, useRef } from 'react'
import { arrangeFields } from '@/lib/kinds/source/fields-by-type'

/**
 * Moves the bibliographic fields as the type is chosen: those of the type first, in its order, the others into the fold.
 * Fields are moved, never made anew, so what stands in them stays. A field that is filled in opens the fold.
 */
export function CslFolding({ said }: { said: string }) {
  const status = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    const type = document.querySelector<HTMLSelectElement>('select[name="csl.type"]')
    const fitting = document.getElementById('csl-fitting')
    const fold = document.getElementById('csl-foreign')
    const inner = fold?.querySelector('.desk-fields')
    if (type === null || fitting === null || !(fold instanceof HTMLDetailsElement) || !inner) return
    const arrange = () => {
      const fields = [...document.querySelectorAll<HTMLElement>('[data-csl]')]
      const arranged = arrangeFields(
        fields.map((element) => ({ key: element.dataset['csl'] ?? '', element })),
        type.value,
      )
      for (const { element } of arranged.foreign) inner.append(element)
      for (const { element } of arranged.fitting) if (!element.contains(type)) fitting.append(element)
      fold.hidden = arranged.foreign.length === 0
      fold.open = arranged.foreign.some(({ element }) => isFilledIn(element))
      if (status.current) status.current.textContent = said
    }
    type.addEventListener('change', arrange)
    return () => type.removeEventListener('change', arrange)
  }, [said])
  return <p ref={status} role="status" className="sr-only" />
}

function isFilledIn(element: HTMLElement): boolean {
  return [...element.querySelectorAll<HTMLInputElement>('input, textarea, select')].some(
    ({ value }) => value !== '',
  )
}
