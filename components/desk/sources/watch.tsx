import type { SourceFileView } from '@/lib/desk/sources/load-source-file'
import { translator } from '@/lib/messages/translator'
import { momentWords } from '@/components/desk/moment'
import { troubleWords } from '@/components/desk/sources/trouble-words'

const t = translator('en', 'desk-sources')

/** When the address was looked at, what it answered, and the button that looks now. */
export function Watch({ slug, kept }: { slug: string; kept: NonNullable<SourceFileView['kept']> }) {
  const { watch, isWatching } = kept
  return (
    <section className="desk-part" id="watch" tabIndex={-1} aria-labelledby="watch-heading">
      <h2 id="watch-heading">{t('file.watch')}</h2>
      <p>{t(isWatching ? 'file.watchOn' : 'file.watchOff')}</p>
      {watch === null || watch.lastAt === null ? (
        <p className="note">{t(watch === null && isWatching ? 'file.notWatched' : 'file.never')}</p>
      ) : (
        <p>
          {t('file.last', { moment: momentWords(watch.lastAt) })}{' '}
          {isWatching && `${t('file.next', { moment: momentWords(watch.nextAt) })} `}
          {watch.status !== null && watch.trouble === '' && t('file.status', { status: watch.status })}{' '}
          {watch.failures > 0 && t('file.failures', { count: watch.failures })}{' '}
          {watch.trouble !== '' && troubleWords(watch.trouble, watch.status)}
        </p>
      )}
      <form method="post" action="/api/desk/sources/capture" className="desk-inline">
        <input type="hidden" name="source" value={slug} />
        <button className="button" name="_intent" value="look">
          {t('file.look')}
        </button>
      </form>
    </section>
  )
}
