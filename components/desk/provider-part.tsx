import type { OwnerQuestion } from '@/lib/auth/owner/confirm-owner'
import { translator } from '@/lib/messages/translator'
import { OwnerField } from '@/components/desk/owner-field'

const t = translator('en', 'desk-people')

interface Props {
  /** Name of the one that may be linked; null where none is set up. */
  name: string | null
  issuers: string[]
  /** What is asked before one is linked. */
  question: OwnerQuestion
}

/** Providers that open one's own account, and the one that may be linked. */
export function ProviderPart({ name, issuers, question }: Props) {
  if (name === null && issuers.length === 0) return null
  return (
    <section aria-labelledby="provider-heading" className="desk-part">
      <h2 id="provider-heading">{t('provider.title')}</h2>
      <p className="desk-quiet">{t('provider.text')}</p>
      {issuers.map((issuer) => (
        <form key={issuer} method="post" action="/api/desk/identities" className="desk-inline">
          <input type="hidden" name="issuer" value={issuer} />
          <span>{issuer}</span>{' '}
          <button className="button desk-small" name="_intent" value="unlink">
            {t('provider.unlink')}
            <span className="sr-only"> {issuer}</span>
          </button>
        </form>
      ))}
      {name !== null && issuers.length === 0 && (
        <form method="post" action="/api/desk/identities" className="desk-narrow desk-fields">
          <OwnerField question={question} id="link-current" />
          <p>
            <button className="button" name="_intent" value="link">
              {t('provider.link', { name })}
            </button>
          </p>
        </form>
      )}
    </section>
  )
}
