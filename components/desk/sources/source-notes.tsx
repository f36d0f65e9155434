import type { SourceNotes as Notes } from '@/lib/desk/sources/load-source-notes'
import { translator } from '@/lib/messages/translator'

const t = translator('en', 'desk-sources')

/** Before the form of an entry: whether this source is here already, quotations that were not found, and the way to its file. */
export function SourceNotes({
  view,
  notes,
}: {
  view: { kind: string; slug: string; isNew: boolean }
  notes: Notes
}) {
  return (
    <>
      {view.kind === 'source' && !view.isNew && (
        <p>
          <a href={`/edit/sources/${view.slug}`}>{t('file.link')}</a>
        </p>
      )}
      {notes.same.length > 0 && (
        <section className="notice" aria-labelledby="same-heading">
          <h2 id="same-heading">{t('notes.same')}</h2>
          <p>{t('notes.sameText')}</p>
          <ul>
            {notes.same.map(({ slug, title, by, isPublished }) => (
              <li key={slug}>
                <a href={`/edit/source/${slug}`}>{title === '' ? slug : title}</a> (
                {t('notes.by', { marks: by.join(', ') })}
                {!isPublished && `, ${t('notes.draft')}`})
              </li>
            ))}
          </ul>
        </section>
      )}
      {notes.missing.length > 0 && (
        <section className="notice" aria-labelledby="missing-heading">
          <h2 id="missing-heading">{t('notes.missing', { count: notes.missing.length })}</h2>
          <p>{t('notes.missingText')}</p>
          <ul>
            {notes.missing.map(({ field, quote, sources, claimId }) => (
              <li key={`${claimId} ${quote}`}>
                <a href={field === null ? '#problems' : `#field-${field}`}>
                  {t('notes.missingLine', { quote })}
                </a>{' '}
                <SourceList slugs={sources} />.
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function SourceList({ slugs }: { slugs: string[] }) {
  return slugs.map((slug, index) => (
    <span key={slug}>
      {index > 0 && ', '}
      <a href={`/edit/sources/${slug}`}>{slug}</a>
    </span>
  ))
}
