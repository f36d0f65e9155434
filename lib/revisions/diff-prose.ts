import { diffArrays } from 'diff'
import { similarity } from '@/lib/claims/similarity'
import { diffWords, replaced, type TextPart } from '@/lib/revisions/diff-words'

/** One claim of a text (with its citation mark), or a heading, directive line or paragraph end without one. */
export interface StretchDiff {
  change: 'same' | 'added' | 'removed' | 'changed'
  parts: TextPart[]
}

// A stretch ends after its citation mark, or with its block.
const STRETCH = /[^]*?(?:\[[^\]\n]*@[^\]\n]*\][ \t]*(?:\n+|$)?|\n+|$)/g

/** Below this share of common words, two stretches are two claims rather than one that was reworded. */
const SAME_CLAIM = 0.4

/**
 * What changed in a Markdown text, claim by claim and inside a claim word by word. Parts join to the two texts as in
 * `diffWords`. A claim that moved is removed in one place and added in the other.
 */
export function diffProse(before: string, after: string): StretchDiff[] {
  const changes = diffArrays(stretches(before), stretches(after))
  const out: StretchDiff[] = []
  let removed: string[] = []
  for (const change of changes) {
    if (change.removed) removed = change.value
    else if (change.added) {
      out.push(...pairUp(removed, change.value))
      removed = []
    } else {
      out.push(...pairUp(removed, []), ...change.value.map((text) => whole('same', text)))
      removed = []
    }
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

function whole(change: 'same' | 'added' | 'removed', text: string): StretchDiff {
  const parts =
    change === 'added'
      ? replaced('', text)
      : change === 'removed'
        ? replaced(text, '')
        : diffWords(text, text)
  return { change, parts }
}
