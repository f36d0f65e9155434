import type { EventsPage, EventsQuery } from '@/lib/desk/list-events'
import { translator } from '@/lib/messages/translator'

const t = translator('en', 'desk')

/** The address of the log with these filters; empty ones are left out. */
export function auditPath(query: EventsQuery): string {
  return withQuery('/edit/audit', { ...query })
}

/** The address of what that page shows, as a file. */
export function auditFilePath(query: EventsQuery, format: 'csv' | 'jsonl'): string {
  return withQuery('/api/desk/audit', { format, ...query, before: undefined })
}

function withQuery(path: string, query: Record<string, string | undefined>): string {
  const asked = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  const text = new URLSearchParams(asked as [string, string][]).toString()
  return text === '' ? path : `${path}?${text}`
}

/** Narrows the log to a person, an act, an entry or a day. */
export function AuditFilter({ query, page }: { query: EventsQuery; page: EventsPage }) {
  const isNarrowed = Object.entries(query).some(([name, value]) => name !== 'before' && value !== undefined)
  const people = [
    ...page.people.map(({ id, name }) => ({ value: id, label: name })),
    { value: 'site', label: t('audit.site') },
    { value: 'anonymous', label: t('audit.anonymous') },
  ]
  const acts = page.acts.map((act) => ({ value: act, label: act }))
  return (
    <form method="get" action="/edit/audit" className="desk-inline" role="search">
      <Choice name="who" label={t('audit.who')} options={people} chosen={query.who} />
      <Choice name="act" label={t('audit.what')} options={acts} chosen={query.act} />
      <Line name="entry" label={t('audit.entry')} hint="policy/usc-8-1373" value={query.entry} />
      <Line name="day" label={t('audit.day')} hint="2026-11-22" value={query.day} />
      <p className="desk-acts">
        <button className="button">{t('audit.show')}</button>
        {isNarrowed && (
          <a className="button desk-plain" href="/edit/audit">
            {t('audit.all')}
          </a>
        )}
      </p>
    </form>
  )
}

function Choice({
  name,
  label,
  options,
  chosen,
}: {
  name: string
  label: string
  options: { value: string; label: string }[]
  chosen: string | undefined
}) {
  return (
    <div className="desk-field">
      <label htmlFor={`audit-${name}`}>{label}</label>
      <select id={`audit-${name}`} name={name} className="field" defaultValue={chosen ?? ''}>
        <option value="">{t('audit.any')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}

function Line({
  name,
  label,
  hint,
  value,
}: {
  name: string
  label: string
  hint: string
  value: string | undefined
}) {
  return (
    <div className="desk-field">
      <label htmlFor={`audit-${name}`}>{label}</label>
      <input
        id={`audit-${name}`}
        name={name}
        className="field"
        defaultValue={value}
        placeholder={hint}
        spellCheck={false}
      />
    </div>
  )
}
