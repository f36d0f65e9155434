import type { ReactNode } from 'react'
import type { BulkAct } from '@/lib/desk/bulk-input'
import type { DeskUser } from '@/lib/desk/desk-user'
import type { HomeQuery, HomeView } from '@/lib/desk/load-home'
import { translator } from '@/lib/messages/translator'
import { BulkForm } from '@/components/desk/bulk-form'
import { EntryTable } from '@/components/desk/entry-table'
import { CommentsForYou, TakenOver } from '@/components/desk/home-told'
import { ScheduledList } from '@/components/desk/scheduled-list'
import { Moment } from '@/components/desk/moment'

const t = translator('en', 'desk')
const words = translator('en', 'desk-review')
const translations = translator('en', 'desk-translations')

/** What waits for this person, then every entry by kind or by words of its title. */
export function Home({
  home,
  query,
  user,
  now,
}: {
  home: HomeView
  query: HomeQuery
  user: DeskUser
  now: Date
}) {
  return (
    <>
      <h1>{t('home.title')}</h1>
      {home.unsaved.length > 0 && (
        <Part title={t('home.unsaved')}>
          <p className="desk-quiet">{t('home.unsavedText')}</p>
          <ul className="desk-lines">
            {home.unsaved.map((line) => (
              <li key={line.path}>
                <a href={line.path}>
                  {line.title === '' ? t('home.noTitle', { kind: t(`kinds.${line.kind}`) }) : line.title}
                </a>{' '}
                <span className="desk-quiet">
                  <Moment at={line.since} />
                </span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {home.returned.length > 0 && (
        <Part title={t('home.returned')}>
          <EntryTable lines={home.returned} label={t('home.returned')} now={now} />
        </Part>
      )}
      {home.commented.length > 0 && (
        <Part title={words('home.commented')}>
          <CommentsForYou lines={home.commented} />
        </Part>
      )}
      {home.takenOver.length > 0 && (
        <Part title={words('home.takenOver')}>
          <TakenOver lines={home.takenOver} />
        </Part>
      )}
      <Part title={t(user.mayReview ? 'home.waiting' : 'home.waitingOwn')}>
        {home.waiting.length === 0 ? (
          <p className="note">{t('home.none')}</p>
        ) : (
          <EntryTable lines={home.waiting} label={t('home.waiting')} now={now} toReview />
        )}
      </Part>
      <Part title={t('home.drafts')}>
        {home.drafts.length === 0 ? (
          <p className="note">{t('home.none')}</p>
        ) : (
          <PickTable list="drafts" acts={['submit']} home={home} query={query} now={now} />
        )}
      </Part>
      <ScheduledList lines={home.scheduled} now={now} />
      <Part title={translations('list.title')}>
        <p>
          {translations('list.count', { count: home.translationsBehind })}.{' '}
          <a href="/edit/translations">{translations('list.all')}</a>
        </p>
      </Part>
      <Entries home={home} query={query} user={user} now={now} />
      <Part title={t('home.newTitle')}>
        <ul className="desk-links">
          {home.counts.map(({ kind }) => (
            <li key={kind}>
              <a
                className="button"
                href={kind === 'source' && user.mayKeepSources ? '/edit/sources/new' : `/edit/new/${kind}`}
              >
                {t('home.new', { kind: t(`kinds.${kind}`) })}
              </a>
            </li>
          ))}
        </ul>
      </Part>
    </>
  )
}

function Entries({
  home,
  query,
  user,
  now,
}: {
  home: HomeView
  query: HomeQuery
  user: DeskUser
  now: Date
}) {
  const isAsked = query.kind !== undefined || query.title !== undefined
  const next = new URLSearchParams({
    ...(query.kind && { kind: query.kind }),
    ...(query.title && { title: query.title }),
    after: home.next ?? '',
  })
  return (
    <Part title={t('home.entries')}>
      <form method="get" action="/edit" className="desk-inline" role="search">
        {query.kind !== undefined && <input type="hidden" name="kind" value={query.kind} />}
        <div className="desk-field">
          <label htmlFor="title">{t('home.search')}</label>
          <input id="title" name="title" type="search" className="field" defaultValue={query.title ?? ''} />
        </div>
        <button className="button">{t('home.searchSubmit')}</button>
      </form>
      <ul className="desk-links">
        {home.counts.map(({ kind, count }) => (
          <li key={kind}>
            <a
              className="button desk-plain"
              href={`/edit?kind=${kind}`}
              aria-current={kind === query.kind ? 'true' : undefined}
            >
              {t('home.all', { kind: t(`kindsMany.${kind}`), count })}
            </a>
          </li>
        ))}
      </ul>
      {isAsked && query.title !== undefined && (
        <p className="note">{t('home.found', { count: home.entries.length })}</p>
      )}
      {home.entries.length > 0 && (
        <PickTable
          list="entries"
          acts={user.mayWithdraw ? ['submit', 'withdraw'] : ['submit']}
          home={home}
          query={query}
          now={now}
        />
      )}
      {home.next !== null && (
        <p>
          <a href={`/edit?${next.toString()}`}>{t('home.next')}</a>
        </p>
      )}
    </Part>
  )
}

/** A list whose rows can be ticked; links to the same page tick every box of it, or none. */
function PickTable({
  list,
  acts,
  home,
  query,
  now,
}: {
  list: 'drafts' | 'entries'
  acts: readonly BulkAct[]
  home: HomeView
  query: HomeQuery
  now: Date
}) {
  const { pick, ...rest } = query
  const lines = home[list]
  const isAll = pick === list
  const search = Object.entries(rest).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  const href = (more: string[][]) => `/edit?${new URLSearchParams([...search, ...more]).toString()}`
  return (
    <BulkForm
      from="home"
      acts={acts}
      typed={home.typed}
      pick={{ isAll, count: lines.length, allHref: href([['pick', list]]), noneHref: href([]) }}
    >
      <EntryTable lines={lines} label={t(`home.${list}`)} now={now} pick={{ isAll }} />
    </BulkForm>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="desk-part">
      <h2>{title}</h2>
      {children}
    </section>
  )
}
