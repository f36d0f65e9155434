import type { Locale } from '@/lib/core/locale'
import { fieldName } from '@/lib/messages/field-name'
import { rowName } from '@/lib/messages/row-name'
import { translator } from '@/lib/messages/translator'
import type { FieldDiff, PathStep } from '@/lib/revisions/diff-snapshots'
import { Difference } from '@/components/entries/difference'

/** What differs between two snapshots: fields in the order of the entry, claims in prose, words inside both. */
export function SnapshotDiff({
  diffs,
  locale,
  language,
}: {
  diffs: readonly FieldDiff[]
  locale: Locale
  /** Language of the entry's own words. */
  language: Locale
}) {
  const t = translator(locale, 'history')
  if (diffs.length === 0) return <p className="note">{t('diff.none')}</p>
  const tops = [...new Set(diffs.map(topField))]
  return (
    <div className="snapshot-diff">
      <p className="note mb-6">
        {t('diff.count', { count: diffs.length })}. {t('diff.legend')}
      </p>
      {tops.map((top) => (
        <section key={top} className="mb-9 max-w-[46rem]" aria-labelledby={`diff-${top}`}>
          <h2 id={`diff-${top}`}>{fieldName(locale, top)}</h2>
          <dl className="diff-fields">
            {diffs
              .filter((diff) => topField(diff) === top)
              .map((diff, index) => (
                <div key={index}>
                  <dt className="note">
                    {[label(diff.path.slice(1), locale), changeWords(diff, locale)]
                      .filter(Boolean)
                      .join(' · ')}
                  </dt>
                  <dd lang={language}>
                    <Difference diff={diff} locale={locale} />
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </div>
  )
}

function changeWords(diff: FieldDiff, locale: Locale): string {
  return translator(locale, 'history')(diff.as === 'order' ? 'diff.order' : `diff.${diff.change}`)
}

function label(path: readonly PathStep[], locale: Locale): string {
  return path
    .map((step) => ('field' in step ? fieldName(locale, step.field) : rowName(locale, step.row)))
    .join(' › ')
}

function topField(diff: FieldDiff): string {
  const [first] = diff.path
  return first && 'field' in first ? first.field : ''
}
