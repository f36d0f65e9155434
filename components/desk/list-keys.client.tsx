'use client'
import { useEffect } from 'react'

/** Where letters are typed, or choose by themselves. */
const TYPING = 'input:not([type="checkbox"]), textarea, select, [contenteditable]'
const STEPS: Readonly<Record<string, number>> = { j: 1, k: -1 }

/**
 * Lets `j` and `k` lead through a list, and says so. They count only while the list, or something in it, has the focus
 * (WCAG 2.1.4), and never where one types; a click anywhere in the list gives it the focus.
 */
export function ListKeys({
  listId,
  items,
  target,
  words,
}: {
  /** Id of the element in which the list stands. */
  listId: string
  /** Selector of what is stepped through. */
  items: string
  /** Selector of what takes the focus in an item; without it the item itself. */
  target?: string
  words: string
}) {
  useEffect(() => {
    const list = document.getElementById(listId)
    if (list === null) return
    list.tabIndex = -1
    const onKey = (event: KeyboardEvent) => {
      const step = STEPS[event.key]
      if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.target instanceof Element && event.target.closest(TYPING) !== null) return
      const item = stepFrom(document.activeElement, [...list.querySelectorAll(items)], step)
      const taker = target === undefined ? item : item?.querySelector(target)
      if (!(taker instanceof HTMLElement)) return
      event.preventDefault()
      if (taker.tabIndex < 0) taker.tabIndex = -1
      taker.focus()
      item?.scrollIntoView({ block: 'nearest' })
    }
    list.addEventListener('keydown', onKey)
    return () => list.removeEventListener('keydown', onKey)
  }, [listId, items, target])
  return <p className="desk-hint desk-scripted">{words}</p>
}

/** The item `step` on from the one that has the focus, or that stands before it; undefined at either end. */
function stepFrom(from: Element | null, items: readonly Element[], step: number): Element | undefined {
  const at = items.findLastIndex(
    (item) =>
      from !== null &&
      (item.contains(from) || (item.compareDocumentPosition(from) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0),
  )
  return items[at + step]
}
