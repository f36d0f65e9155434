import { DraftReload } from '@/components/desk/writing/draft-reload.client'
import { translator } from '@/lib/messages/translator'

const t = translator('en', 'desk-writing')

/**
 * The reader's page of what stands in the form, in a frame in which no script runs. `id` is that of the section: the
 * form's own script replaces what is called `preview`, and a frame has to stay where it is.
 */
export function DraftFrame({ path, id }: { path: string; id: 'preview' | 'draft' }) {
  return (
    <section id={id} aria-labelledby="preview-heading" className="desk-preview">
      <h2 id="preview-heading">{t('preview.title')}</h2>
      <p className="desk-quiet">
        {t('preview.text')}{' '}
        <a href={path} target="_blank" rel="noreferrer">
          {t('preview.alone')}
        </a>
      </p>
      <iframe
        id="draft-frame"
        src={path}
        title={t('preview.frame')}
        className="draft-frame"
        loading="lazy"
        sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      />
      {id === 'draft' && <DraftReload frameId="draft-frame" />}
    </section>
  )
}
