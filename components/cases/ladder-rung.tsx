import { Fragment, type ReactNode } from 'react'
import { CITATION_FORMATS, type CitationFormat } from '@/lib/citations/formats'
import type { Locale } from '@/lib/core/locale'
import type { LaterEvent, Rung } from '@/lib/kinds/case/view'
import { translator } from '@/lib/messages/translator'
import { decisionAnchor } from '@/lib/routes'
import type { PageSources } from '@/components/entries/number-sources'
import { SourceMarks } from '@/components/entries/source-mark'
import { PartialDate } from '@/components/ui/partial-date'

const CITED_AS = ['bluebook', 'csl-json', 'ris', 'biblatex', 'bibtex'] as const

interface RungProps {
  rung: Rung
  /** 1 for the lowest court in use. */
  lane: number
  sources: PageSources
  locale: Locale
  language: Locale
  linkTo: (kind: 'case' | 'source', slug: string) => { href: string; title: string } | null
  /** Address of the citation of a decision, by its key, in a format. */
  citationOf: (decision: string, format: CitationFormat) => string
}

/** One decision. What no longer stands is struck through, dashed, and said in words, with a link to what took it away. */
export function LadderRung({ rung, lane, sources, locale, language, linkTo, citationOf }: RungProps) {
  const t = translator(locale, 'cases')
  const marks = (claimId: string | null) =>
    claimId !== null && <SourceMarks marks={sources.marksOf(claimId)} locale={locale} />
  const strike = (text: ReactNode) => (rung.isStruck ? <s>{text}</s> : text)
  const opinion = rung.opinion === null ? null : linkTo('source', rung.opinion)
  return (
    <article
      id={decisionAnchor(rung.key)}
      className={`rung in-lane-${lane}${rung.isStruck ? ' struck' : ''}`}
    >
      <h3 className="rung-head">
        <span className="rung-level">{t(`level.${rung.level}`)}: </span>
        <span className="rung-court" lang="en">
          {strike(rung.courtAbbreviation)}
        </span>
        , <PartialDate date={rung.decidedOn} locale={locale} />
      </h3>
      {rung.caption !== null && (
        <p lang="en">
          <em>{rung.caption}</em>
        </p>
      )}
      <p className="text-quiet">
        {t(`posture.${rung.posture}`)}
        {rung.isStruck && <> · {t('ladder.struck')}</>}
      </p>
      <p className="rung-holding">
        <span lang={language}>{rung.holding}</span>
        {marks(rung.claimId)}
      </p>
      {rung.outcomes.length > 0 && (
        <ul className="rung-outcomes" aria-label={t('ladder.outcomes')}>
          {rung.outcomes.map(({ condition, outcome, note }) => (
            <li key={condition}>
              <span lang={language}>{condition}</span>: {strike(<strong>{t(`outcome.${outcome}`)}</strong>)}
              {note !== null && <span lang={language}>. {note}</span>}
            </li>
          ))}
        </ul>
      )}
      <RungFacts rung={rung} locale={locale} language={language} opinion={opinion} citationOf={citationOf} />
      {rung.history.map((event, index) => (
        <p key={index} className={`rung-fate${event.strikes ? ' strikes' : ''}`}>
          <Fate event={event} locale={locale} language={language} linkTo={linkTo} />
          {marks(event.claimId)}
        </p>
      ))}
    </article>
  )
}

function RungFacts({
  rung,
  locale,
  language,
  opinion,
  citationOf,
}: Pick<RungProps, 'rung' | 'locale' | 'language' | 'citationOf'> & {
  opinion: { href: string; title: string } | null
}) {
  const t = translator(locale, 'cases')
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  return (
    <dl className="rung-facts">
      <dt>{t('ladder.citation')}</dt>
      <dd lang="en">
        {opinion === null ? (
          (rung.citation ?? t('ladder.unreported'))
        ) : (
          <a href={opinion.href}>{rung.citation ?? opinion.title}</a>
        )}
      </dd>
      {rung.dockets.length > 0 && (
        <>
          <dt>{t('ladder.dockets')}</dt>
          <dd lang="en">{rung.dockets.join(', ')}</dd>
        </>
      )}
      {rung.judges.length > 0 && (
        <>
          <dt>{t('ladder.judges')}</dt>
          <dd lang={language}>{list.format(rung.judges)}</dd>
        </>
      )}
      {rung.author !== null && (
        <>
          <dt>{t('ladder.opinionBy')}</dt>
          <dd lang={language}>{rung.author}</dd>
        </>
      )}
      <dt>{t('ladder.scope')}</dt>
      <dd>
        {t(`scope.${rung.scope}`)}
        {rung.scopeNote !== null && <span lang={language}>. {rung.scopeNote}</span>}
      </dd>
      <dt>{translator(locale, 'citations')('decision')}</dt>
      <dd lang="en">
        {CITED_AS.map((format, index) => (
          <Fragment key={format}>
            {index > 0 && ' · '}
            <a href={citationOf(rung.key, format)}>{CITATION_FORMATS[format].label}</a>
          </Fragment>
        ))}
      </dd>
    </dl>
  )
}

function Fate({
  event,
  locale,
  language,
  linkTo,
}: Pick<RungProps, 'locale' | 'language' | 'linkTo'> & { event: LaterEvent }) {
  const t = translator(locale, 'cases')
  const elsewhere = event.legalCase === null ? null : linkTo('case', event.legalCase)
  return (
    <>
      <strong>{t(`history.${event.what}`)}</strong>
      {event.rung !== null && (
        <>
          {' '}
          <a href={`#${decisionAnchor(event.rung.key)}`}>
            {t('ladder.by', { court: event.rung.courtAbbreviation })}
          </a>
        </>
      )}
      {event.on !== null && (
        <>
          , <PartialDate date={event.on} locale={locale} />
        </>
      )}
      {elsewhere !== null && (
        <>
          , <a href={elsewhere.href}>{elsewhere.title}</a>
        </>
      )}
      {event.note !== null && <span lang={language}>. {event.note}</span>}
    </>
  )
}
