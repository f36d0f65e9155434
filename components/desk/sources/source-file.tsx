import type { SourceFileView } from '@/lib/desk/sources/load-source-file'
import { translator } from '@/lib/messages/translator'
import { Captures } from '@/components/desk/sources/captures'
import { Task } from '@/components/desk/sources/task'
import { Watch } from '@/components/desk/sources/watch'

const t = translator('en', 'desk-sources')

/** What the desk knows of a source beside its entry: tasks, what leans on it, what is kept, and the watch. */
export function SourceFile({ view }: { view: SourceFileView }) {
  const { kept, leaning, drafts } = view
  return (
    <>
      <p className="kicker">{t('file.kicker')}</p>
      <h1 className="desk-title">{view.title}</h1>
      <ul className="desk-links">
        <li>
          <a className="button" href={`/edit/source/${view.slug}`}>
            {t('file.edit')}
          </a>
        </li>
        {view.isPublished && (
          <li>
            <a className="button" href={`/sources/${view.slug}`}>
              {t('file.public')}
            </a>
          </li>
        )}
        {view.url !== null && (
          <li>
            <a className="button" href={view.url} rel="noreferrer">
              {t('file.original')}
            </a>
          </li>
        )}
      </ul>
      {kept !== null && kept.tasks.length > 0 && (
        <section className="desk-part" aria-labelledby="open-heading">
          <h2 id="open-heading">{t('tasks.open')}</h2>
          {kept.tasks.map((task) => (
            <Task key={task.id} task={task} />
          ))}
        </section>
      )}
      <section className="desk-part" aria-labelledby="leans-heading">
        <h2 id="leans-heading">{t('file.leans')}</h2>
        <p>{t('file.leansCount', { count: leaning.length })}</p>
        <ul className="desk-claims">
          {leaning.map((claim) => (
            <li key={`${claim.claimId} ${claim.locator ?? ''}`}>
              <a href={`/claims/${claim.claimId}`}>{claim.text}</a>{' '}
              <span className="desk-quiet">
                <a href={`/edit/${claim.kind}/${claim.slug}`}>{claim.title}</a>
                {claim.locator !== null && `, ${t('file.at', { locator: claim.locator })}`}
              </span>
            </li>
          ))}
        </ul>
        {drafts.length > 0 && (
          <>
            <h3>{t('file.drafts')}</h3>
            <ul>
              {drafts.map(({ kind, slug, title, locale }) => (
                <li key={`${kind}/${slug}/${locale}`}>
                  <a href={`/edit/${kind}/${slug}`}>{title}</a>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      {kept !== null && <Captures slug={view.slug} url={view.url} kept={kept} />}
      {kept !== null && <Watch slug={view.slug} kept={kept} />}
    </>
  )
}
