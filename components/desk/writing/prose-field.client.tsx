'use client'
import { useEffect, useEffectEvent, useId, useRef } from 'react'
import { askedBy, type Asked } from '@/components/desk/writing/shortcuts'
import { openPlainSurface } from '@/components/desk/writing/plain-surface'
import { editProse } from '@/components/desk/writing/prose-edit'
import { Toolbar } from '@/components/desk/writing/toolbar.client'
import type { MarkedStretch, WritingSurface } from '@/components/desk/writing/writing-surface'
import words from '@/lib/messages/en/desk-writing.json'

/**
 * One field of prose: its tools, and CodeMirror over its textarea, or the textarea alone. Until CodeMirror is there, and
 * where it cannot be loaded, the textarea is what one writes in.
 */
export function ProseField({
  area,
  title,
  isPlain,
  stretches,
  onPlain,
  onAsk,
  onSurface,
}: {
  area: HTMLTextAreaElement
  title: string
  isPlain: boolean
  stretches: readonly MarkedStretch[]
  onPlain: (isPlain: boolean) => void
  /** What this field cannot do by itself: the picker, the list of keys. */
  onAsk: (asked: 'cite' | 'keys') => void
  onSurface: (surface: WritingSurface | null) => void
}) {
  const help = useId()
  const place = useRef<HTMLDivElement>(null)
  const surface = useRef<WritingSurface | null>(null)

  const ask = (asked: Asked) => {
    if (asked === 'cite' || asked === 'keys') onAsk(asked)
    else if (surface.current) surface.current.apply(editProse(asked, surface.current.selected()))
  }
  const take = useEffectEvent((opened: WritingSurface) => {
    surface.current = opened
    opened.show(stretches)
    onSurface(opened)
  })
  const leave = useEffectEvent(() => {
    surface.current?.close()
    surface.current = null
    onSurface(null)
  })
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const asked = askedBy(event)
    if (asked === null) return
    event.preventDefault()
    event.stopPropagation()
    ask(asked)
  })

  useEffect(() => {
    const stop = new AbortController()
    const { signal } = stop
    const listen = (event: KeyboardEvent) => onKey(event)
    area.addEventListener('keydown', listen, { signal, capture: true })
    place.current?.addEventListener('keydown', listen, { signal, capture: true })
    area.labels[0]?.addEventListener('click', () => surface.current?.focus(), { signal })
    if (isPlain || place.current === null) take(openPlainSurface(area))
    else void open(area, place.current, help, signal).then((opened) => opened && take(opened))
    return () => {
      stop.abort()
      leave()
    }
  }, [area, isPlain, help])

  useEffect(() => surface.current?.show(stretches), [stretches])

  return (
    <>
      <Toolbar field={title} controls={area.id} isPlain={isPlain} onAsk={ask} onPlain={onPlain} />
      <p id={help} className="sr-only">
        {words.toolbar.help}
      </p>
      <div ref={place} className="writing-place" />
    </>
  )
}

/** CodeMirror, loaded when it is first wanted; null when nobody wants it any more by then. */
async function open(
  area: HTMLTextAreaElement,
  place: HTMLElement,
  help: string,
  signal: AbortSignal,
): Promise<WritingSurface | null> {
  const loaded = await import('@/components/desk/writing/open-editor').catch(() => null)
  if (signal.aborted) return null
  if (loaded === null) return openPlainSurface(area)
  const [label] = area.labels
  if (label && label.id === '') label.id = `label-${area.id}`
  const describedBy = [area.getAttribute('aria-describedby'), help].filter(Boolean).join(' ')
  const wasHere = document.activeElement === area
  const { selectionStart, selectionEnd } = area
  const opened = loaded.openEditor(area, place, { labelledBy: label?.id ?? '', describedBy })
  if (wasHere) opened.focus(selectionStart, selectionEnd)
  return opened
}
