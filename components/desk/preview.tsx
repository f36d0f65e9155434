import type { PreviewView } from '@/lib/desk/load-preview'
import { translator } from '@/lib/messages/translator'
import { numberSources, sourceAnchor } from '@/components/entries/number-sources'
import { Prose } from '@/components/entries/prose'

const t = translator('en', 'desk')

/** The prose of the form as readers will see it, its marks numbered, and the list that they lead to. */
export function Preview({ view }: { view: PreviewView }) {
  const sources = numberSources(view.claims)
  return (
    <section id="preview" aria-labelledby="preview-heading" className="desk-preview">
      <h2 id="preview-heading">{t('preview.title')}</h2>
      <p className="desk-quiet">{t('preview.text')}</p>
      {view.prose.length === 0 && <p className="note">{t('preview.empty')}</p>}
      {view.prose.map(({ path, title, markdown, problem }) => (
        <article key={path} aria-label={title}>
          <p className="kicker">{title}</p>
          {problem === null ? (
            <div className="prose">
              <Prose
                markdown={markdown}
                path={path}
                locale="en"
                claims={view.claims}
                sources={sources}
                hrefOf={() => null}
              />
            </div>
          ) : (
            <p className="desk-problem">{problem}</p>
          )}
        </article>
      ))}
      {sources.sources.length > 0 && (
        <>
          <h3>{t('preview.sources')}</h3>
          <ol className="desk-sources">
            {sources.sources.map(({ number, slug }) => (
              <li key={slug} id={sourceAnchor(number)}>
                {view.sourceTitles.get(slug) ?? <strong>{t('preview.unknownSource', { slug })}</strong>}
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}
