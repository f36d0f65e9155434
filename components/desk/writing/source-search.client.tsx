'use client'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { fillWords } from '@/components/desk/writing/fill-words'
import { focusWhenShown } from '@/components/desk/writing/locator-form.client'
import type { FoundSource } from '@/lib/desk/writing/search-sources'
import words from '@/lib/messages/en/desk-writing.json'

interface Answer {
  count: number
  sources: FoundSource[]
}

const PAUSE_MS = 200

/**
 * A combobox whose list is always open (WAI-ARIA combobox pattern): the focus stays in the line that one types in, arrow
 * keys go through the list, Enter takes, and what was found is said.
 */
export function SourceSearch({
  search,
  onSearch,
  onChoose,
  onAdd,
  onClose,
}: {
  search: string
  onSearch: (search: string) => void
  onChoose: (source: FoundSource) => void
  onAdd: () => void
  onClose: () => void
}) {
  const [answer, setAnswer] = useState<Answer | 'failed' | null>(null)
  const [at, setAt] = useState(0)
  const sources = answer === null || answer === 'failed' ? [] : answer.sources

  useEffect(() => {
    const stop = new AbortController()
    const timer = setTimeout(() => {
      void ask(search, stop.signal).then((found) => {
        if (stop.signal.aborted) return
        setAnswer(found)
        setAt(0)
      })
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [search])

  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = sources[at]
    if (event.key === 'Enter') {
      event.preventDefault()
      if (chosen) onChoose(chosen)
      return
    }
    const last = sources.length - 1
    const next = { ArrowDown: at >= last ? 0 : at + 1, ArrowUp: at <= 0 ? last : at - 1 }[event.key]
    if (next === undefined || last < 0) return
    event.preventDefault()
    setAt(next)
  }
  return (
    <div className="desk-fields">
      <div className="desk-field">
        <label htmlFor="picker-search">{words.picker.search}</label>
        <input
          id="picker-search"
          className="field"
          role="combobox"
          aria-expanded={sources.length > 0}
          aria-controls="picker-list"
          aria-autocomplete="list"
          aria-activedescendant={sources[at] && `picker-${sources[at].key}`}
          autoComplete="off"
          spellCheck={false}
          value={search}
          onChange={(event) => onSearch(event.target.value)}
          onKeyDown={onKeyDown}
          ref={focusWhenShown}
        />
      </div>
      <p role="status" className="desk-quiet">
        {answer === null ? '' : say(answer)}
      </p>
      <div id="picker-list" role="listbox" aria-label={words.picker.results} className="writing-found">
        {sources.map((source, index) => (
          // The keys of the list are those of the line above, which keeps the focus.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={source.key}
            id={`picker-${source.key}`}
            role="option"
            aria-selected={index === at}
            tabIndex={-1}
            ref={index === at ? showWhenActive : null}
            onClick={() => onChoose(source)}
          >
            <strong>{source.title}</strong>
            <span>{source.reference}</span>
            <span className="desk-quiet">
              @{source.key}
              {source.isDraft && ` · ${words.picker.draft}`}
            </span>
          </div>
        ))}
      </div>
      <p className="desk-acts">
        <button type="button" className="button" onClick={onAdd}>
          {words.picker.add}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {words.picker.close}
        </button>
      </p>
    </div>
  )
}

function showWhenActive(option: HTMLDivElement | null) {
  option?.scrollIntoView({ block: 'nearest' })
}

async function ask(search: string, signal: AbortSignal): Promise<Answer | 'failed'> {
  try {
    const response = await fetch(`/api/desk/sources/search?${new URLSearchParams({ q: search })}`, { signal })
    return response.ok ? ((await response.json()) as Answer) : 'failed'
  } catch {
    return 'failed'
  }
}

function say(answer: Answer | 'failed'): string {
  if (answer === 'failed') return words.picker.failed
  if (answer.count === 0) return words.picker.foundNone
  return answer.count === 1 ? words.picker.foundOne : fillWords(words.picker.found, { count: answer.count })
}
