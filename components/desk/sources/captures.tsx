import type { SourceFileView } from '@/lib/desk/sources/load-source-file'
import { translator } from '@/lib/messages/translator'
import { Moment } from '@/components/desk/moment'
import { DataTable } from '@/components/ui/data-table'

const t = translator('en', 'desk-sources')
const SIZES = new Intl.NumberFormat('en', { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 })
const ACTION = '/api/desk/sources/capture'

/** What is kept of a source, and the three ways to keep more: its address, a file, pasted words. */
export function Captures({
  slug,
  url,
  kept,
}: {
  slug: string
  url: string | null
  kept: NonNullable<SourceFileView['kept']>
}) {
  return (
    <section className="desk-part" id="captures" tabIndex={-1} aria-labelledby="captures-heading">
      <h2 id="captures-heading">{t('file.captures')}</h2>
      <p className="desk-quiet">{t('file.capturesText')}</p>
      {kept.captures.length === 0 ? (
        <p className="note">{t('file.none')}</p>
      ) : (
        <CaptureTable captures={kept.captures} />
      )}
      {url === null ? (
        <p>{t('file.noAddress')}</p>
      ) : (
        <form method="post" action={ACTION} className="desk-inline">
          <input type="hidden" name="source" value={slug} />
          <button className="button" name="_intent" value="url">
            {t('file.keepUrl')}
          </button>
        </form>
      )}
      <form method="post" action={ACTION} encType="multipart/form-data" className="desk-fields desk-measure">
        <input type="hidden" name="source" value={slug} />
        <div className="desk-field">
          <label htmlFor="file">{t('file.file')}</label>
          <p className="desk-hint" id="file-hint">
            {t('file.fileHelp')}
          </p>
          <input
            id="file"
            name="file"
            type="file"
            className="field"
            accept=".pdf,.html,.htm,.txt,.md"
            required
            aria-describedby="file-hint"
          />
        </div>
        <p>
          <button className="button" name="_intent" value="file">
            {t('file.keepFile')}
          </button>
        </p>
      </form>
      <form method="post" action={ACTION} className="desk-fields desk-measure">
        <input type="hidden" name="source" value={slug} />
        <div className="desk-field">
          <label htmlFor="text-of-it">{t('file.text')}</label>
          <p className="desk-hint" id="text-hint">
            {t('file.textHelp')}
          </p>
          <textarea
            id="text-of-it"
            name="text"
            className="field"
            rows={5}
            required
            defaultValue={kept.typed}
            aria-describedby="text-hint"
          />
        </div>
        <p>
          <button className="button" name="_intent" value="text">
            {t('file.keepText')}
          </button>
        </p>
      </form>
    </section>
  )
}

function CaptureTable({ captures }: { captures: NonNullable<SourceFileView['kept']>['captures'] }) {
  const columns = [
    { key: 'at', label: t('file.when'), names: true },
    { key: 'by', label: t('file.by') },
    { key: 'from', label: t('file.from') },
    { key: 'what', label: t('file.what') },
    { key: 'hash', label: t('file.hash') },
  ]
  const rows = captures.map((capture) => ({
    key: capture.id,
    cells: {
      at: <Moment at={capture.at} />,
      by: capture.by ?? t('file.site'),
      from: capture.url === '' ? t('file.handedIn') : <span className="desk-address">{capture.url}</span>,
      what: (
        <>
          {t('file.size', { type: capture.mediaType, size: SIZES.format(Math.ceil(capture.bytes / 1000)) })},{' '}
          {t('file.words', { count: capture.characters })}.{' '}
          <a href={`${ACTION}?id=${capture.id}`} download>
            {t('file.download')}
          </a>
        </>
      ),
      hash: <code className="desk-address">{capture.sha256}</code>,
    },
  }))
  return <DataTable columns={columns} rows={rows} label={t('file.captures')} />
}
