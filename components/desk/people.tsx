import type { Rank } from '@/lib/auth/actor'
import type { PersonView } from '@/lib/auth/list-people'
import { translator } from '@/lib/messages/translator'
import { RankFields } from '@/components/desk/rank-fields'
import { DataTable } from '@/components/ui/data-table'

const t = translator('en', 'desk')
const NEWCOMER: Rank = { role: 'contributor', reviewLocales: [] }
/** Who may sign in, what they may do, and an invitation for somebody new. `self` is the reader's own id. */
export function People({
  people,
  self,
  typed,
}: {
  people: PersonView[]
  self: string | null
  typed: Record<string, string>
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
      name: <a href={`/edit/people/${person.id}`}>{person.name === '' ? person.email : person.name}</a>,
      email: person.email,
      role:
        person.id === self ? (
          `${t(`roles.${person.role}`)} (${t('people.you')})`
        ) : (
          <RoleForm person={person} />
        ),
      state: t(`people.states.${person.state}`),
      acts: <Acts person={person} isSelf={person.id === self} />,
    },
  }))
  return (
    <>
      <h1>{t('people.title')}</h1>
      <section aria-labelledby="list-heading" className="desk-part">
        <h2 id="list-heading">{t('people.list')}</h2>
        <DataTable columns={columns} rows={rows} label={t('people.list')} />
      </section>
      <section aria-labelledby="invite-heading" className="desk-part">
        <h2 id="invite-heading">{t('people.invite')}</h2>
        <p className="desk-quiet">{t('people.rolesHelp')}</p>
        <form method="post" action="/api/desk/people" className="desk-inline">
          <div className="desk-field">
            <label htmlFor="name">{t('people.name')}</label>
            <input
              id="name"
              name="name"
              className="field"
              required
              defaultValue={typed['name'] ?? ''}
              autoComplete="off"
            />
          </div>
          <div className="desk-field">
            <label htmlFor="email">{t('people.email')}</label>
            <input
              id="email"
              name="email"
              type="email"
              className="field"
              required
              defaultValue={typed['email'] ?? ''}
              autoComplete="off"
            />
          </div>
          <div className="desk-field">
            <label htmlFor="role">{t('people.role')}</label>
            <RankFields id="role" chosen={NEWCOMER} />
          </div>
          <button className="button desk-primary" name="_intent" value="invite">
            {t('people.submit')}
          </button>
        </form>
      </section>
    </>
  )
}

function RoleForm({ person }: { person: PersonView }) {
  const called = { name: person.name === '' ? person.email : person.name }
  return (
    <form method="post" action="/api/desk/people" className="desk-inline">
      <input type="hidden" name="person" value={person.id} />
      <RankFields id={`role-${person.id}`} chosen={person} label={t('people.roleOf', called)} />
      <button
        className="button desk-small"
        name="_intent"
        value="role"
        aria-label={t('people.changeOf', called)}
      >
        {t('people.change')}
      </button>
    </form>
  )
}

function Acts({ person, isSelf }: { person: PersonView; isSelf: boolean }) {
  const called = { name: person.name === '' ? person.email : person.name }
  const verb = person.state === 'disabled' ? 'enable' : 'disable'
  return (
    <form method="post" action="/api/desk/people" className="desk-inline">
      <input type="hidden" name="person" value={person.id} />
      {person.state !== 'disabled' && (
        <button
          className="button desk-small"
          name="_intent"
          value="link"
          aria-label={t('people.linkOf', called)}
        >
          {t('people.link')}
        </button>
      )}
      {!isSelf && (
        <button
          className="button desk-small"
          name="_intent"
          value={verb}
          aria-label={t(`people.${verb}Of`, called)}
        >
          {t(`people.${verb}`)}
        </button>
      )}
    </form>
  )
}
