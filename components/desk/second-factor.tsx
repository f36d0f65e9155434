import type { OwnerQuestion } from '@/lib/auth/owner/confirm-owner'
import type { FactorView } from '@/lib/auth/second-factor/load-factor'
import { translator } from '@/lib/messages/translator'
import { CodeField } from '@/components/desk/code-field'
import { momentWords } from '@/components/desk/moment'
import { OwnerField } from '@/components/desk/owner-field'
import { SignOutLink } from '@/components/desk/sign-out-link'

const t = translator('en', 'desk-people')
const ACTION = '/api/desk/second-factor'

/**
 * Setting up a second factor, and what may be done with one; `question` is what is asked before that. Where a role needs one
 * (`isNeeded`), a passkey is one, too. `codes` are
 * recovery codes, shown this once.
 */
export function SecondFactor({
  view,
  question,
  isNeeded,
  hasPasskey,
  codes,
}: {
  view: FactorView
  question: OwnerQuestion
  isNeeded: boolean
  hasPasskey: boolean
  codes: string[] | undefined
}) {
  return (
    <div className="desk-narrow">
      <h1>{t('factor.title')}</h1>
      <p className="lead">
        {t(isNeeded && !hasPasskey && view.state !== 'on' ? 'factor.needed' : 'factor.text')}
      </p>
      {codes !== undefined && <Codes codes={codes} />}
      {view.state === 'none' && (
        <form method="post" action={ACTION} className="desk-fields">
          <OwnerField question={question} id="begin-current" />
          <p>
            <button className="button desk-primary" name="_intent" value="begin">
              {t('factor.setUp')}
            </button>
          </p>
        </form>
      )}
      {view.state === 'begun' && <Begun view={view} question={question} />}
      {isNeeded && !hasPasskey && view.state !== 'on' && <SignOutLink />}
      {view.state === 'on' && <Standing view={view} question={question} isNeeded={isNeeded && !hasPasskey} />}
    </div>
  )
}

function Begun({
  view,
  question,
}: {
  view: Extract<FactorView, { state: 'begun' }>
  question: OwnerQuestion
}) {
  const { path, size } = view.picture
  return (
    <section aria-labelledby="scan-heading" className="desk-part">
      <h2 id="scan-heading">{t('factor.scan')}</h2>
      <svg className="desk-qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t('factor.picture')}>
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <p className="desk-quiet">{t('factor.key')}</p>
      <p>
        <code className="desk-key">{view.key}</code>
      </p>
      <p>
        <a href={view.address}>{t('factor.open')}</a>
      </p>
      <form method="post" action={ACTION} className="desk-fields">
        <CodeField id="confirm-code" label={t('factor.firstCode')} />
        <p>
          <button className="button desk-primary" name="_intent" value="confirm">
            {t('factor.confirm')}
          </button>
        </p>
      </form>
      <details className="desk-other">
        <summary>{t('factor.again')}</summary>
        <form method="post" action={ACTION} className="desk-fields">
          <p className="desk-quiet">{t('factor.againText')}</p>
          <OwnerField question={question} id="again-current" />
          <p>
            <button className="button" name="_intent" value="begin">
              {t('factor.again')}
            </button>
          </p>
        </form>
      </details>
    </section>
  )
}

function Standing({
  view,
  question,
  isNeeded,
}: {
  view: Extract<FactorView, { state: 'on' }>
  question: OwnerQuestion
  isNeeded: boolean
}) {
  return (
    <section aria-labelledby="change-heading" className="desk-part">
      <h2 id="change-heading">{t('factor.change')}</h2>
      <p>
        {t('factor.since', { moment: momentWords(view.since) })} {t('factor.left', { count: view.codesLeft })}
      </p>
      <form method="post" action={ACTION} className="desk-fields">
        <CodeField id="change-code" label={t('code.label')} hint={t('code.hint')} />
        <OwnerField question={question} id="change-current" />
        <p className="desk-row-acts">
          <button className="button desk-primary" name="_intent" value="renew">
            {t('factor.renew')}
          </button>
          {!isNeeded && (
            <button className="button" name="_intent" value="remove">
              {t('factor.remove')}
            </button>
          )}
        </p>
      </form>
    </section>
  )
}

/** Recovery codes, to be copied, printed or saved; they are not shown again. */
function Codes({ codes }: { codes: string[] }) {
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(`${codes.join('\n')}\n`)}`
  return (
    <section aria-labelledby="codes-heading" className="desk-part notice">
      <h2 id="codes-heading">{t('codes.title')}</h2>
      <p>{t('codes.text')}</p>
      <ul className="desk-codes" role="list">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p>
        <a className="button" href={file} download="plainsight-recovery-codes.txt">
          {t('codes.save')}
        </a>
      </p>
    </section>
  )
}
