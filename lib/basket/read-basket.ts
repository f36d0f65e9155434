import { parsePicked, type Picked, pickedText } from '@/lib/basket/basket-item'
import type { Locale } from '@/lib/core/locale'
import { fail, type Result, succeed } from '@/lib/core/result'

/** Things that a list may hold, and characters that its address may have: servers refuse longer ones without a word. */
export const MOST_PICKED = 500
export const LONGEST_LIST = 12_000

/** Why a list is not read; `detail` names the part that is not understood. */
export interface BasketFailure {
  code: 'tooMany' | 'tooLong' | 'unreadable'
  detail: string
}

/** Reads the list that an address holds: one or more texts with commas. What is named twice counts once; nothing at all is an empty list. */
export function readBasket(texts: readonly string[], locale: Locale): Result<Picked[], BasketFailure> {
  const text = texts.join(',')
  if (text.length > LONGEST_LIST) return fail({ code: 'tooLong', detail: '' })
  const picked = new Map<string, Picked>()
  for (const part of text.split(',')) {
    if (part.trim() === '') continue
    const one = parsePicked(part, locale)
    if (one === null) return fail({ code: 'unreadable', detail: printable(part) })
    picked.set(pickedText(one), one)
  }
  return picked.size > MOST_PICKED ? fail({ code: 'tooMany', detail: '' }) : succeed([...picked.values()])
}

function printable(text: string): string {
  return text.toWellFormed().replace(/\p{C}/gu, '').slice(0, 60)
}
