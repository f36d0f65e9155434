import { diffArrays } from 'diff'
import { wordTokens } from '@/lib/revisions/word-tokens'

/** A stretch of text that both have, or that only the newer (`added`) or the older (`removed`) has. */
export interface TextPart {
  change: 'same' | 'added' | 'removed'
  text: string
}

// Beyond this many edits the texts have too little in common to read side by side; also bounds the time.
const MAX_EDITS = 4_000

/**
 * What changed between two texts, word by word. The parts that are not `added` join to `before`, those that are not
 * `removed` to `after`. Texts with almost nothing in common come back as one part removed and one added.
 */
export function diffWords(before: string, after: string): TextPart[] {
  if (before === after) return before === '' ? [] : [{ change: 'same', text: before }]
  const changes = diffArrays(wordTokens(before), wordTokens(after), { maxEditLength: MAX_EDITS })
  if (changes === undefined) return replaced(before, after)
  return joinAcrossSpaces(
    changes.map(({ added, removed, value }) => ({
      change: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    })),
  )
}

/** `before` as removed and `after` as added; empty texts leave no part. */
export function replaced(before: string, after: string): TextPart[] {
  const parts: TextPart[] = [
    { change: 'removed', text: before },
    { change: 'added', text: after },
  ]
  return parts.filter((part) => part.text !== '')
}

/** Two changed words with only a space between them read better as one changed phrase. */
function joinAcrossSpaces(parts: TextPart[]): TextPart[] {
  const out: TextPart[] = []
  let [removed, added] = ['', '']
  const flush = () => {
    out.push(...replaced(removed, added))
    removed = added = ''
  }
  parts.forEach((part, index) => {
    const changing = removed !== '' || added !== ''
    const next = parts[index + 1]
    if (part.change === 'removed') removed += part.text
    else if (part.change === 'added') added += part.text
    else if (changing && next !== undefined && /^\s+$/.test(part.text)) {
      removed += part.text
      added += part.text
    } else {
      flush()
      out.push(part)
    }
  })
  flush()
  return out
}
