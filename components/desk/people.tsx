import type { Rank } from '@/lib/auth/actor'
import type { PersonView } from '@/lib/auth/list-people'
import type { OwnerQuestion } from '@/lib/auth/owner/confirm-owner'
import { translator } from '@/lib/messages/translator'
import { InviteForm } from '@/components/desk/invite-form'
import { DataTable } from '@/components/ui/data-table'

const t = translator('en', 'desk')

/**
 * Who may sign in, what they may do, and an invitation for somebody new (`typed` and `rank` as they were before it was
 * refused). `self` is the reader's own id, `question` what is asked before anybody is let in.
 */
export function People({
  people,
  self,
  typed,
  rank,
  question,
}: {
  people: PersonView[]
  self: string | null
  typed: Record<string, string>
  rank: Rank
  question: OwnerQuestion
}) {
  const columns = [
    { key: 'name', label: t('people.name'), names: true },
    { key: 'email', label: t('people.email') },
    { key: 'role', label: t('people.role') },
    { key: 'state', label: t('people.state') },
    { key: 'acts', label: t('people.actions') },
  ]
  const rows = people.map((person) => ({
    key: person.id,
    cells: {
      name: <a href={`/edit/people/${person.id}`}>{calledOf(person)}</a>,
      email: person.email,
      role: person.id === self ? `${rankWords(person)} (${t('people.you')})` : rankWords(person),
      state: t(`people.states.${person.state}`),
      acts: person.id === self ? '' : <Acts person={person} />,
    },
  }))
  return (
    <>
      <h1>{t('people.title')}</h1>
      <section aria-labelledby="list-heading" className="desk-part">
        <h2 id="list-heading">{t('people.list')}</h2>
        <DataTable columns={columns} rows={rows} label={t('people.list')} />
      </section>
      <InviteForm typed={typed} rank={rank} question={question} />
    </>
  )
}

function calledOf({ name, email }: PersonView): string {
  return name === '' ? email : name
}

function rankWords({ role, reviewLocales }: PersonView): string {
  if (role !== 'reviewer') return t(`roles.${role}`)
  const languages = reviewLocales.map((locale) => t(`people.languages.${locale}`)).join(', ')
  return t('people.judging', { role: t('roles.reviewer'), languages })
}

/** To stop somebody is one press; everything else stands on their own page, where it asks for the password. */
function Acts({ person }: { person: PersonView }) {
  const called = { name: calledOf(person) }
  return (
    <form method="post" action="/api/desk/people" className="desk-inline">
      <input type="hidden" name="person" value={person.id} />
      <a
        className="button desk-small"
        href={`/edit/people/${person.id}`}
        aria-label={t('people.changeOf', called)}
      >
        {t('people.open')}
      </a>
      {person.state !== 'disabled' && (
        <button
          className="button desk-small"
          name="_intent"
          value="disable"
          aria-label={t('people.disableOf', called)}
        >
          {t('people.disable')}
        </button>
      )}
    </form>
  )
}
