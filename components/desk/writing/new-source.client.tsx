'use client'
import { type FormEvent, useRef, useState } from 'react'
import { fillWords } from '@/components/desk/writing/fill-words'
import { focusWhenShown } from '@/components/desk/writing/locator-form.client'
import type { Choice } from '@/components/desk/writing/source-picker.client'
import type { LookedUp } from '@/lib/desk/writing/look-up-source'
import type { FoundSource } from '@/lib/desk/writing/search-sources'
import words from '@/lib/messages/en/desk-writing.json'

type Problems = { field: string; message: string }[]

/** The fewest fields of a new source; it is saved as a draft, and then chosen. What was typed stays until it is. */
export function NewSource({
  title,
  types,
  publications,
  mayLookUp,
  onAdded,
  onBack,
}: {
  /** What was searched for in vain: most often its title. */
  title: string
  types: Choice[]
  publications: Choice[]
  /** Whether their role lets them have the site read an address. */
  mayLookUp: boolean
  onAdded: (source: FoundSource) => void
  onBack: () => void
}) {
  const [problems, setProblems] = useState<Problems>([])
  const [looked, setLooked] = useState<{ words: string; same: FoundSource | null } | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const problemOf = (field: string) =>
    problems
      .filter((problem) => problem.field === field)
      .map(({ message }) => message)
      .join(' ')
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const answer = await post(new FormData(form))
    if ('source' in answer) return onAdded(answer.source)
    setProblems(answer.problems)
    const first = answer.problems[0]?.field ?? ''
    form.querySelector<HTMLElement>(`[name="${CSS.escape(first)}"]`)?.focus()
  }
  const lookUp = async () => {
    const field = (name: string) => form.current?.elements.namedItem(name)
    const address = field('URL')
    if (!(address instanceof HTMLInputElement)) return
    setLooked({ words: words.add.reading, same: null })
    const answer = await askAbout(address.value)
    if ('error' in answer) return setLooked({ words: answer.error, same: null })
    for (const [name, value] of Object.entries(answer.values)) {
      const filled = field(name)
      if (value !== '' && (filled instanceof HTMLInputElement || filled instanceof HTMLSelectElement))
        filled.value = value
    }
    setLooked({ words: answer.why ?? words.add.readDone, same: answer.same })
  }
  const line = (name: 'name' | 'key' | 'author' | 'issued' | 'container' | 'publisher' | 'URL') => {
    const field = name === 'name' ? 'title' : name
    const hint = { key: words.add.keyHelp, author: words.add.authorHelp, issued: words.add.issuedHelp }[
      name as 'key'
    ] as string | undefined
    const problem = problemOf(field)
    const described = [hint && `add-${field}-hint`, problem && `add-${field}-problem`]
      .filter(Boolean)
      .join(' ')
    return (
      <div className="desk-field">
        <label htmlFor={`add-${field}`}>{words.add[name]}</label>
        {hint !== undefined && (
          <p className="desk-hint" id={`add-${field}-hint`}>
            {hint}
          </p>
        )}
        {problem !== '' && (
          <p className="desk-problem" id={`add-${field}-problem`}>
            {problem}
          </p>
        )}
        <input
          id={`add-${field}`}
          name={field}
          className="field"
          autoComplete="off"
          aria-describedby={described || undefined}
          aria-invalid={problem !== '' || undefined}
          {...(name === 'name' && { defaultValue: title, ref: focusWhenShown })}
        />
      </div>
    )
  }
  return (
    <form ref={form} onSubmit={(event) => void save(event)} className="desk-fields" noValidate>
      <p className="desk-quiet">{words.add.text}</p>
      <p role="status">{problems.length > 0 ? say(problems) : looked?.words}</p>
      {looked?.same && (
        <p className="notice">
          {fillWords(words.add.same, { title: looked.same.title })}{' '}
          <button type="button" className="button" onClick={() => looked.same && onAdded(looked.same)}>
            {words.add.citeSame}
          </button>
        </p>
      )}
      {line('URL')}
      {mayLookUp && (
        <p>
          <button type="button" className="button desk-small" onClick={() => void lookUp()}>
            {words.add.read}
          </button>
        </p>
      )}
      {line('name')}
      {line('key')}
      <Select name="type" label={words.add.type} choices={types} />
      <Select name="publication" label={words.add.publication} choices={publications} />
      {line('author')}
      {line('issued')}
      {line('container')}
      {line('publisher')}
      <p className="desk-acts">
        <button className="button desk-primary">{words.add.save}</button>
        <button type="button" className="button" onClick={onBack}>
          {words.add.back}
        </button>
      </p>
    </form>
  )
}

function Select({ name, label, choices }: { name: string; label: string; choices: Choice[] }) {
  return (
    <div className="desk-field">
      <label htmlFor={`add-${name}`}>{label}</label>
      <select id={`add-${name}`} name={name} className="field">
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.words}
          </option>
        ))}
      </select>
    </div>
  )
}

function say(problems: Problems): string {
  const [first] = problems
  const label = first && LABELS[first.field]
  return fillWords(words.add.wrong, {
    message: label === undefined ? (first?.message ?? '') : `${label}: ${first?.message ?? ''}`,
  })
}

const LABELS: Record<string, string | undefined> = { ...words.add, title: words.add.name }

async function askAbout(url: string): Promise<LookedUp | { error: string }> {
  try {
    const answer = await fetch('/api/desk/sources/look-up', {
      method: 'POST',
      body: new URLSearchParams({ url }),
    })
    return (await answer.json()) as LookedUp | { error: string }
  } catch {
    return { error: words.picker.failed }
  }
}

async function post(form: FormData): Promise<{ source: FoundSource } | { problems: Problems }> {
  const body = new URLSearchParams()
  for (const [name, value] of form) if (typeof value === 'string') body.append(name, value)
  try {
    const answer = await fetch('/api/desk/sources/add', { method: 'POST', body })
    const said = (await answer.json()) as { source: FoundSource } | { problems: Problems } | { error: string }
    return 'error' in said ? { problems: [{ field: 'form', message: said.error }] } : said
  } catch {
    return { problems: [{ field: 'form', message: words.add.failed }] }
  }
}
