import type { LeftAddress } from '@/lib/imports/import-input'
import { translator } from '@/lib/messages/translator'

const t = translator('en', 'desk-imports')

/** What the files say of addresses that an import does not do, each with the way to do it. */
export function LeftAddresses({ left }: { left: LeftAddress[] }) {
  if (left.length === 0) return null
  return (
    <section aria-labelledby="left-heading" className="desk-part">
      <h2 id="left-heading">{t('left.title')}</h2>
      <p>{t('left.text')}</p>
      <ul className="desk-lines">
        {left.map((one) => (
          <li key={`${one.action} ${one.kind}/${one.slug} ${one.to}`}>
            {t(`left.${one.action}`, {
              from: `${one.kind}/${one.slug}`,
              to: `${one.kind}/${one.to}`,
              why: one.why,
            })}{' '}
            <Way left={one} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A rename is one click; what readers are told a reason of is done on its page. */
function Way({ left: { action, kind, slug, to } }: { left: LeftAddress }) {
  switch (action) {
    case 'rename':
      return (
        <form method="post" action="/api/desk/standing" className="desk-inline">
          <input type="hidden" name="kind" value={kind} />
          <input type="hidden" name="slug" value={slug} />
          <input type="hidden" name="newSlug" value={to} />
          <button className="button" name="_intent" value="rename">
            {t('left.renameNow', { to })}
          </button>
        </form>
      )
    case 'merge':
      return (
        <a href={`/edit/sources/merge?${new URLSearchParams({ keep: to, merge: slug }).toString()}`}>
          {t('merge.link')}
        </a>
      )
    case 'kept':
      return <a href={`/edit/${kind}/${slug}`}>{t('left.page')}</a>
    default:
      return null
  }
}
