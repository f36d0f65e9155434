import type { OwnerQuestion } from '@/lib/auth/owner/confirm-owner'
import type { PasskeyView } from '@/lib/auth/passkeys/list-passkeys'
import { Moment } from '@/components/desk/moment'
import { PasskeyForm } from '@/components/desk/passkey-form'
import { DataTable } from '@/components/ui/data-table'
import { translator } from '@/lib/messages/translator'

const t = translator('en', 'desk-passkeys')

interface Props {
  passkeys: PasskeyView[]
  /** What is asked before one is added. */
  question: OwnerQuestion
  /** Whether the site has an address that passkeys can be bound to. */
  isOffered: boolean
}

/** One's own passkeys, and another one. */
export function PasskeyPart({ passkeys, question, isOffered }: Props) {
  if (!isOffered && passkeys.length === 0) return null
  return (
    <section aria-labelledby="passkeys-heading" className="desk-part">
      <h2 id="passkeys-heading">{t('title')}</h2>
      <p className="desk-quiet">{t('text')}</p>
      {passkeys.length === 0 ? <p className="note">{t('none')}</p> : <PasskeyList passkeys={passkeys} />}
      {isOffered && <PasskeyForm question={question} />}
    </section>
  )
}

function PasskeyList({ passkeys }: { passkeys: PasskeyView[] }) {
  const columns = [
    { key: 'name', label: t('name'), names: true },
    { key: 'since', label: t('since') },
    { key: 'used', label: t('used') },
    { key: 'act', label: t('act'), plain: true },
  ]
  const rows = passkeys.map((passkey, index) => ({
    key: passkey.id,
    cells: {
      name: (
        <>
          {passkey.name}
          {passkey.backedUp && <span className="desk-quiet"> ({t('synced')})</span>}
        </>
      ),
      since: <Moment at={passkey.since} />,
      used: passkey.lastUsedAt === null ? t('never') : <Moment at={passkey.lastUsedAt} />,
      act: <Change passkey={passkey} nameId={`passkey-name-${index}`} />,
    },
  }))
  return <DataTable columns={columns} rows={rows} label={t('title')} />
}

function Change({ passkey, nameId }: { passkey: PasskeyView; nameId: string }) {
  return (
    <details>
      <summary aria-label={t('changeOf', { name: passkey.name })}>{t('change')}</summary>
      <form method="post" action="/api/desk/passkeys" className="desk-fields">
        <input type="hidden" name="passkey" value={passkey.id} />
        <div className="desk-field">
          <label htmlFor={nameId}>{t('name')}</label>
          <input
            id={nameId}
            name="name"
            className="field"
            autoComplete="off"
            required
            maxLength={80}
            defaultValue={passkey.name}
          />
        </div>
        <p className="desk-row-acts">
          <button className="button desk-small" name="_intent" value="rename">
            {t('rename')}
          </button>
          <button className="button desk-small" name="_intent" value="remove">
            {t('remove')}
          </button>
        </p>
        <p className="desk-quiet">{t('removeEnds')}</p>
      </form>
    </details>
  )
}
