import type { Metadata } from 'next'
import { firstSentence } from '@/lib/claims/first-sentence'
import { plainProse } from '@/lib/claims/plain-prose'
import { dayOf } from '@/lib/core/day'
import { database } from '@/lib/db/client'
import { translator } from '@/lib/messages/translator'
import { correctionsPath, homePath, listPath, localized, methodPath } from '@/lib/routes'
import { PlacesByLevel } from '@/components/entries/places-by-level'
import { TileMap } from '@/components/maps/tile-map'
import { siteJsonLd, TEXT_LICENCE } from '@/components/site/entry-json-ld'
import { JsonLd } from '@/components/site/json-ld'
import { PageFrame } from '@/components/site/page-frame'
import { pageMetadata } from '@/components/site/page-metadata'
import { readLocale } from '@/components/site/read-locale'
import { SearchForm } from '@/components/site/search-form'
import { PartialDate } from '@/components/ui/partial-date'
import { loadHome } from '@/app/[locale]/(reader)/load-home'

interface Props {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await readLocale(params)
  const t = translator(locale, 'places')
  return pageMetadata({ locale, path: homePath, title: t('home.title'), description: t('home.description') })
}

/** The question readers come with, the places, where to start, what changed lately, and how the site works. */
export default async function HomePage({ params }: Props) {
  const locale = await readLocale(params)
  const [t, site] = [translator(locale, 'places'), translator(locale, 'site')]
  const answers = translator(locale, 'questions')
  const { places, tiles, explainers, questions, recent } = await loadHome(database(), locale, new Date())
  return (
    <PageFrame locale={locale} path={homePath}>
      <JsonLd data={{ ...siteJsonLd(locale), inLanguage: locale, license: TEXT_LICENCE }} />
      <header className="home-question">
        <h1>{t('home.question')}</h1>
        <p className="home-lead">{t('home.lead')}</p>
        <SearchForm
          locale={locale}
          id="home-search"
          label={t('home.searchLabel')}
          submit={t('home.submit')}
        />
      </header>
      <div className="home-grid">
        <section className="home-map" aria-labelledby="places">
          <h2 id="places">{t('home.places')}</h2>
          <TileMap tiles={tiles} title={t('home.mapTitle')} />
          <p className="fine mt-2 mb-5 max-w-measure">{t('home.placesIntro')}</p>
          <PlacesByLevel places={places} locale={locale} />
        </section>
        <section className="home-start" aria-labelledby="explainers">
          <h2 id="explainers">{t('home.explainers')}</h2>
          <ul className="title-list">
            {explainers.map((explainer) => (
              <li key={explainer.slug} lang={explainer.locale}>
                <h3>
                  <a href={localized(locale, explainer.path)}>{explainer.snapshot.title}</a>
                </h3>
                <p className="note mt-1">{firstSentence(plainProse(explainer.snapshot.summary))}</p>
              </li>
            ))}
          </ul>
        </section>
        <section className="home-questions" aria-labelledby="questions">
          <h2 id="questions">{t('home.questions')}</h2>
          <ul className="title-list">
            {questions.map(({ slug, path, locale: language, snapshot }) => (
              <li key={slug}>
                <h3 lang={language}>
                  <a href={localized(locale, path)}>{snapshot.title}</a>
                </h3>
                <p className="note mt-1">
                  {answers(`standing.${snapshot.standing}`)} ·{' '}
                  {answers('answersCount', { count: snapshot.answers.length })}
                </p>
              </li>
            ))}
          </ul>
          <p className="note mt-3">
            <a href={localized(locale, listPath('questions'))}>{t('home.allQuestions')}</a>
          </p>
        </section>
        <section className="home-recent" aria-labelledby="recent">
          <h2 id="recent">{t('home.recent')}</h2>
          <ul className="title-list note">
            {recent.map((one) => (
              <li key={String(one.number)}>
                <PartialDate date={dayOf(one.at)} locale={locale} />:{' '}
                <a href={localized(locale, one.path)} lang={one.locale}>
                  {one.title}
                </a>
                , {t('home.versionOf', { version: one.version })}
              </li>
            ))}
          </ul>
          <p className="note mt-3">
            <a href={localized(locale, correctionsPath)}>{t('home.allChanges')}</a>
          </p>
        </section>
        <section className="home-how" aria-labelledby="how">
          <h2 id="how">{t('home.how')}</h2>
          <p>
            {t('home.howText')} <a href={localized(locale, methodPath)}>{site('nav.method')}</a>
          </p>
        </section>
      </div>
    </PageFrame>
  )
}
