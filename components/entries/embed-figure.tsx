import type { ReactNode } from 'react'
import type { Locale } from '@/lib/core/locale'
import type { EmbedView } from '@/lib/entries/embed-view'
import { toGlance } from '@/lib/kinds/policy/glance'
import { formatDate } from '@/lib/messages/format-date'
import { translator } from '@/lib/messages/translator'
import { localized } from '@/lib/routes'
import { timelineOf } from '@/lib/timeline/timeline-of'
import { ConditionTable } from '@/components/cases/condition-table'
import { Glance } from '@/components/entries/glance'
import { numberSources } from '@/components/entries/number-sources'
import { PolicyList } from '@/components/entries/policy-list'
import { StatisticBriefs } from '@/components/numbers/statistic-briefs'
import { AnswerList } from '@/components/questions/answer-list'
import { StatementList } from '@/components/statements/statement-list'
import { Timeline } from '@/components/timeline/timeline'

/**
 * A live part of another entry inside a text. Its claims keep their sources on their own page, which the caption leads to, so that
 * one page never has two numberings.
 */
export function EmbedFigure({ embed, locale, day }: { embed: EmbedView; locale: Locale; day: string }) {
  const t = translator(locale, 'prose')
  const { of } = embed
  return (
    <figure className="embed">
      <figcaption className="note">
        <a href={localized(locale, of.path)} lang={of.locale}>
          {of.snapshot.title}
        </a>
        : {t(`embed.${embed.show}`)}. {t('embed.asOf', { day: formatDate(locale, day), version: of.version })}
      </figcaption>
      {contentOf(embed, locale)}
    </figure>
  )
}

/** What stands for each embed of a text, by `embedKey`, for `Prose`. */
export function embedFigures(
  embeds: ReadonlyMap<string, EmbedView>,
  locale: Locale,
  day: string,
): ReadonlyMap<string, ReactNode> {
  return new Map(
    [...embeds].map(([key, embed]) => [
      key,
      <EmbedFigure key={key} embed={embed} locale={locale} day={day} />,
    ]),
  )
}

const unnumbered = numberSources([])

function contentOf(embed: EmbedView, locale: Locale): ReactNode {
  const { of } = embed
  if (embed.show === 'case') {
    const ladder = localized(locale, of.path)
    const { conditions } = embed.view
    return (
      <ConditionTable
        {...{ conditions, locale, ladder }}
        language={of.locale}
        sources={null}
        policyLink={() => null}
      />
    )
  }
  if (embed.show === 'timeline') {
    const events = timelineOf(embed.versions)
    return <Timeline events={events} sources={unnumbered} locale={locale} here={of.path} />
  }
  if (embed.show === 'statistic') {
    const { view: statistic, measure, place } = embed
    const named = place && { title: place.snapshot.title, path: place.path, locale: place.locale }
    return <StatisticBriefs numbers={[{ statistic, measure, place: named }]} locale={locale} />
  }
  if (embed.show === 'question') {
    return (
      <AnswerList
        answers={embed.view.answers}
        language={of.locale}
        locale={locale}
        sources={unnumbered}
        linked={false}
      />
    )
  }
  if ('statements' in embed) return <StatementList statements={embed.statements} locale={locale} />
  if (embed.show === 'glance')
    return <Glance glance={toGlance(embed.policies)} locale={locale} sources={unnumbered} />
  return <PolicyList policies={embed.policies} locale={locale} />
}
