import type { ReactNode } from 'react'
import type { TranslationLine } from '@/lib/desk/translation/list-translations'
import type { TranslationsQuery, TranslationsView } from '@/lib/desk/translation/load-translations'
import { textPath } from '@/lib/desk/place'
import { translator } from '@/lib/messages/translator'
import { Moment } from '@/components/desk/moment'
import { StateMark } from '@/components/desk/state-mark'
import { DataTable } from '@/components/ui/data-table'

const t = translator('en', 'desk-translations')
const desk = translator('en', 'desk')

/** Translations that are behind, those that are being written or up to date, and what is yet to be translated. */
export function Translations({ view, query }: { view: TranslationsView; query: TranslationsQuery }) {
  return (
    <>
      <h1>{t('list.title')}</h1>
      <p className="lead">{t('list.lead')}</p>
      <Part title={t('list.behind')}>
        {view.behind.length === 0 ? (
          <p className="note">{t('list.behindNone')}</p>
        ) : (
          <Table lines={view.behind} label={t('list.behind')} />
        )}
      </Part>
      {view.writing.length > 0 && (
        <Part title={t('list.writing')}>
          <Table lines={view.writing} label={t('list.writing')} />
        </Part>
      )}
      {view.current.length > 0 && (
        <Part title={t('list.current')}>
          <Table lines={view.current} label={t('list.current')} />
        </Part>
      )}
      <Missing view={view} query={query} />
    </>
  )
}

function Missing({ view, query: { kind } }: { view: TranslationsView; query: TranslationsQuery }) {
  const name = kind === undefined ? '' : desk(`kindsMany.${kind}`)
  return (
    <Part title={kind === undefined ? t('list.missing') : t('list.missingOf', { kind: name })}>
      <ul className="desk-links">
        {view.missing.map((one) => (
          <li key={one.kind}>
            <a
              className="button desk-plain"
              href={`/edit/translations?kind=${one.kind}`}
              aria-current={one.kind === kind ? 'true' : undefined}
            >
              {desk('home.all', { kind: desk(`kindsMany.${one.kind}`), count: one.count })}
            </a>
          </li>
        ))}
      </ul>
      {kind !== undefined && view.entries.length === 0 && <p className="note">{t('list.missingNone')}</p>}
      {kind !== undefined && view.entries.length > 0 && (
        <ul className="desk-lines">
          {view.entries.map(({ slug, title }) => (
            <li key={slug}>
              <a href={textPath({ kind, slug, locale: 'es' })}>{title}</a>
            </li>
          ))}
        </ul>
      )}
      {view.next !== null && (
        <p>
          <a href={`/edit/translations?kind=${kind}&after=${view.next}`}>{t('list.next')}</a>
        </p>
      )}
    </Part>
  )
}

function Table({ lines, label }: { lines: TranslationLine[]; label: string }) {
  const columns = [
    { key: 'title', label: t('list.entry'), names: true },
    { key: 'kind', label: t('list.kind') },
    { key: 'state', label: desk('table.state') },
    { key: 'says', label: t('list.says') },
    { key: 'today', label: t('list.today') },
    { key: 'since', label: t('list.since') },
  ]
  const rows = lines.map((line) => ({
    key: `${line.kind}/${line.slug}`,
    cells: {
      title: (
        <a href={textPath({ ...line, locale: 'es' })} lang="es">
          {line.title}
        </a>
      ),
      kind: desk(`kinds.${line.kind}`),
      state: <StateMark state={line.state} />,
      says: says(line),
      today: t('list.version', { version: line.original_version }),
      since: <Moment at={line.since ?? line.savedAt} />,
    },
  }))
  return <DataTable columns={columns} rows={rows} label={label} />
}

function says({ tells, translated_version: version, original_version: today }: TranslationLine): string {
  if (version === null) return t(tells ? 'list.unknown' : 'list.untold')
  const said = t('list.version', { version })
  return version === today ? said : `${said}, ${t('list.versions', { count: today - version })}`
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="desk-part">
      <h2>{title}</h2>
      {children}
    </section>
  )
}
