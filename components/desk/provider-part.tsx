import { translator } from '@/lib/messages/translator'

const t = translator('en', 'desk-people')

/** Providers that open one's own account, and the one that may be linked. `name` is null where none is set up. */
export function ProviderPart({ name, issuers }: { name: string | null; issuers: string[] }) {
  if (name === null && issuers.length === 0) return null
  return (
    <section aria-labelledby="provider-heading" className="desk-part">
      <h2 id="provider-heading">{t('provider.title')}</h2>
      <p className="desk-quiet">{t('provider.text')}</p>
      {issuers.map((issuer) => (
        <form key={issuer} method="post" action="/api/desk/identities" className="desk-inline">
          <input type="hidden" name="issuer" value={issuer} />
          <span>{issuer}</span>{' '}
          <button className="button desk-small">
            {t('provider.unlink')}
            <span className="sr-only"> {issuer}</span>
          </button>
        </form>
      ))}
      {name !== null && issuers.length === 0 && (
        <p>
          <a className="button" href="/api/auth/oidc?for=link">
            {t('provider.link', { name })}
          </a>
        </p>
      )}
    </section>
  )
}
