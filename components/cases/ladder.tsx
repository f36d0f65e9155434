import type { CitationFormat } from '@/lib/citations/formats'
import type { Locale } from '@/lib/core/locale'
import type { CaseView } from '@/lib/kinds/case/view'
import { translator } from '@/lib/messages/translator'
import type { PageSources } from '@/components/entries/number-sources'
import { LadderRung } from '@/components/cases/ladder-rung'
import { Unknown } from '@/components/ui/unknown'

/**
 * The decisions of a case: courts as lanes, time running down. On a phone the lanes fold into one line, and each rung names its
 * court. The order of the list is time in both.
 */
export function Ladder({
  view,
  sources,
  locale,
  language,
  linkTo,
  citationOf,
}: {
  view: Pick<CaseView, 'lanes' | 'rungs'>
  sources: PageSources
  locale: Locale
  language: Locale
  linkTo: (kind: 'case' | 'source', slug: string) => { href: string; title: string } | null
  /** Address of the citation of a decision, by its key, in a format. */
  citationOf: (decision: string, format: CitationFormat) => string
}) {
  const t = translator(locale, 'cases')
  if (view.rungs.length === 0) return <Unknown>{t('ladder.none')}</Unknown>
  const lanes = `lanes-${view.lanes.length}`
  return (
    <>
      <p className="note mb-5 max-w-measure">
        {t(view.lanes.length > 1 ? 'ladder.intro' : 'ladder.introOne')}
      </p>
      {view.lanes.length > 1 && (
        <div className={`lane-names ${lanes}`} aria-hidden="true">
          {view.lanes.map((level) => (
            <span key={level}>{t(`level.${level}`)}</span>
          ))}
        </div>
      )}
      <ol className="ladder" role="list">
        {view.rungs.map((rung) => (
          <li key={rung.key} className={`step ${lanes}`}>
            <LadderRung
              rung={rung}
              lane={view.lanes.indexOf(rung.level) + 1}
              sources={sources}
              locale={locale}
              language={language}
              linkTo={linkTo}
              citationOf={citationOf}
            />
          </li>
        ))}
      </ol>
    </>
  )
}
