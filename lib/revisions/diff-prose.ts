import { diffArrays } from 'diff'
import { similarity } from '@/lib/claims/similarity'
import { diffWords, replaced, type TextPart } from '@/lib/revisions/diff-words'

/** One claim of a text (with its citation mark), or a heading, directive line or paragraph end without one. */
export interface StretchDiff {
  /** `same` also when only the white space behind it came or went. */
  change: 'same' | 'added' | 'removed' | 'changed'
  parts: TextPart[]
}

// A stretch ends after its citation mark, or with its block.
const STRETCH = /[^]*?(?:\[[^\]\n]*@[^\]\n]*\][ \t]*(?:\n+|$)?|\n+|$)/g

/** Below this share of common words, two stretches are two claims rather than one that was reworded. */
const SAME_CLAIM = 0.4

/**
 * What changed in a Markdown text, claim by claim and inside a claim word by word. Parts join to the two texts as in
 * `diffWords`. A claim that moved is removed in one place and added in the other; one that others come to follow stays the same.
 */
export function diffProse(before: string, after: string): StretchDiff[] {
  const old = stretches(before)
  const changes = diffArrays(old, stretches(after), { comparator: isSame })
  const out: StretchDiff[] = []
  let removed: string[] = []
  let at = 0
  for (const change of changes) {
    if (change.removed) removed = change.value
    else if (change.added) {
      out.push(...pairUp(removed, change.value))
      removed = []
    } else {
      out.push(
        ...pairUp(removed, []),
        ...change.value.map((text, index) => kept(old[at + index] ?? '', text)),
      )
      removed = []
    }
    if (!change.added) at += change.value.length
  }
  return [...out, ...pairUp(removed, [])]
}

/** Cuts Markdown into claims; joined, they are the text. */
export function stretches(markdown: string): string[] {
  return (markdown.match(STRETCH) ?? []).filter((text) => text !== '')
}

function pairUp(removed: string[], added: string[]): StretchDiff[] {
  const out: StretchDiff[] = []
  let next = 0
  for (const old of removed) {
    const found = added.findIndex((text, index) => index >= next && similarity(old, text) >= SAME_CLAIM)
    const now = added[found]
    if (now === undefined) {
      out.push(whole('removed', old))
      continue
    }
    out.push(...added.slice(next, found).map((text) => whole('added', text)))
    out.push({ change: 'changed', parts: diffWords(old, now) })
    next = found + 1
  }
  return [...out, ...added.slice(next).map((text) => whole('added', text))]
}

/** Only the last stretch of a text can end without white space before the next: what lies between the two is no change of it. */
function isSame(old: string, now: string): boolean {
  return old === now || old.trimEnd() === now || old === now.trimEnd()
}

function kept(old: string, now: string): StretchDiff {
  const text = old.length < now.length ? old : now
  const space = replaced(old.slice(text.length), now.slice(text.length))
  return { change: 'same', parts: [{ change: 'same', text }, ...space] }
}

function whole(change: 'added' | 'removed', text: string): StretchDiff {
  return { change, parts: change === 'added' ? replaced('', text) : replaced(text, '') }
}
