import type { SignInView } from '@/lib/auth/sessions/list-sign-ins'
import type { MessageKey } from '@/lib/messages/catalogue'
import { translator } from '@/lib/messages/translator'
import { Moment } from '@/components/desk/moment'
import { DataTable } from '@/components/ui/data-table'

const t = translator('en', 'desk-people')

/** Sign-ins to an account, refused ones too, and what was changed about it; the newest first. */
export function SignInHistory({ lines }: { lines: SignInView[] }) {
  if (lines.length === 0) return <p className="note">{t('history.none')}</p>
  const columns = [
    { key: 'when', label: t('history.when') },
    { key: 'what', label: t('history.what'), names: true },
    { key: 'from', label: t('sessions.address') },
  ]
  const rows = lines.map((line) => ({
    key: line.id,
    cells: { when: <Moment at={line.at} />, what: whatWords(line), from: line.from ?? '' },
  }))
  return <DataTable columns={columns} rows={rows} label={t('history.title')} lines />
}

function whatWords({ act, means, by }: SignInView): string {
  const key = `acts.${act.replaceAll('.', '-')}` as MessageKey<'desk-people'>
  const how = isMeans(means) ? `, ${t(`means.${means}`)}` : ''
  return `${t(key)}${how}${by === null ? '' : `, ${t('history.by', { name: by })}`}`
}

const MEANS = ['password', 'totp', 'recovery-code', 'link', 'oidc', 'passkey'] as const
function isMeans(text: string | null): text is (typeof MEANS)[number] {
  return MEANS.some((known) => known === text)
}
