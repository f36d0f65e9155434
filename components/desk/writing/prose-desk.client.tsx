'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { ClaimList } from '@/components/desk/writing/claim-list.client'
import { KeysDialog } from '@/components/desk/writing/keys-dialog.client'
import { insertMark } from '@/components/desk/writing/prose-edit'
import { ProseField } from '@/components/desk/writing/prose-field.client'
import { type PickerSettings, SourcePicker } from '@/components/desk/writing/source-picker.client'
import { useClaimStates } from '@/components/desk/writing/use-claim-states'
import { ViewSwitch } from '@/components/desk/writing/view-switch.client'
import { usePlainText } from '@/components/desk/writing/use-plain-text'
import type { WritingSurface } from '@/components/desk/writing/writing-surface'
import type { StatedField } from '@/lib/desk/writing/claim-states'

/** A field of prose on the page, and where its tools stand: before its textarea. */
interface Field {
  area: HTMLTextAreaElement
  host: HTMLElement
}

/**
 * The desk for writing prose: turns every prose textarea of the form into an editor, and lists the claims of the text
 * beside it. Without scripts the list alone is there, as it was when the page was made.
 */
export function ProseDesk({
  formId,
  claims,
  picker,
}: {
  formId: string
  /** The claims as the page was made. */
  claims: StatedField[]
  picker: PickerSettings
}) {
  const [fields, setFields] = useState<Field[]>([])
  const [acts, setActs] = useState<Element | null>(null)
  const [isPlain, setPlain] = usePlainText()
  const [open, setOpen] = useState<{ what: 'cite' | 'keys'; field: string } | null>(null)
  const surfaces = useRef(new Map<string, WritingSurface>())
  const stated = useClaimStates(formId, claims)

  useEffect(() => {
    const areas = document
      .getElementById(formId)
      ?.querySelectorAll<HTMLTextAreaElement>('textarea[data-prose]')
    const found = [...(areas ?? [])].map((area) => {
      const host = document.createElement('div')
      host.className = 'writing'
      area.before(host)
      return { area, host }
    })
    let isGone = false
    queueMicrotask(() => {
      if (isGone) return
      setFields(found)
      // A translation stands beside the original, not beside a page.
      if (document.querySelector('.desk-columns')) setActs(document.querySelector('.desk-bar .desk-acts'))
    })
    return () => {
      isGone = true
      found.forEach(({ host }) => host.remove())
    }
  }, [formId])

  const go = useCallback((field: string, from?: number, to?: number): boolean => {
    const surface = surfaces.current.get(field)
    surface?.focus(from, to)
    return surface !== undefined
  }, [])

  // Links of the page that lead to a field lead to its editor.
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href^="#field-"]') : null
      const field = link?.getAttribute('href')?.slice('#field-'.length)
      if (field !== undefined && !event.defaultPrevented && go(field)) event.preventDefault()
    }
    document.addEventListener('click', follow)
    return () => document.removeEventListener('click', follow)
  }, [go])

  const close = () => {
    const field = open?.field
    setOpen(null)
    if (field !== undefined) go(field)
  }
  return (
    <>
      <ClaimList fields={stated} onGo={go} />
      {fields.map(({ area, host }) =>
        createPortal(
          <ProseField
            area={area}
            title={titleOf(area)}
            isPlain={isPlain}
            stretches={stated.find(({ field }) => field === area.name)?.stretches ?? NONE}
            onPlain={setPlain}
            onAsk={(what) => setOpen({ what, field: area.name })}
            onSurface={(surface) => {
              if (surface === null) surfaces.current.delete(area.name)
              else surfaces.current.set(area.name, surface)
            }}
          />,
          host,
          area.name,
        ),
      )}
      {acts && createPortal(<ViewSwitch columnsId="desk-columns" />, acts)}
      {open?.what === 'keys' && createPortal(<KeysDialog onClose={close} />, document.body)}
      {open?.what === 'cite' &&
        createPortal(
          <SourcePicker
            settings={picker}
            onClose={close}
            onInsert={(key, locator) => {
              const surface = surfaces.current.get(open.field)
              surface?.apply(insertMark(key, locator, surface.selected()))
            }}
          />,
          document.body,
        )}
    </>
  )
}

const NONE: never[] = []

/** The title of a field as its label says it, without what stands behind it. */
function titleOf(area: HTMLTextAreaElement): string {
  return area.labels[0]?.firstChild?.textContent?.trim() ?? area.name
}
