import type { Metadata } from 'next'
import { noteTags } from '@/lib/cache/note-tags'
import { translator } from '@/lib/messages/translator'
import { aboutPath, checkPath, correctionsPath, dataPath, localized, methodPath } from '@/lib/routes'
import { TextPage } from '@/components/site/text-page'
import { pageMetadata } from '@/components/site/page-metadata'
import { readLocale } from '@/components/site/read-locale'

interface Props {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await readLocale(params)
  const t = translator(locale, 'about')
  return pageMetadata({ locale, path: aboutPath, title: t('title'), description: t('description') })
}

/** What this site is, where it stands, and what it is not. */
export default async function AboutPage({ params }: Props) {
  noteTags('site')
  const locale = await readLocale(params)
  const t = translator(locale, 'about')
  return (
    <TextPage
      locale={locale}
      path={aboutPath}
      title={t('title')}
      lead={t('lead')}
      sections={[
        {
          id: 'what',
          title: t('what.heading'),
          children: (
            <ul>
              {(['places', 'policies', 'cases', 'explainers', 'sources'] as const).map((key) => (
                <li key={key}>{t(`what.${key}`)}</li>
              ))}
            </ul>
          ),
        },
        {
          id: 'stand',
          title: t('stand.heading'),
          paragraphs: [t('stand.sides'), t('stand.words'), t('stand.unknown')],
        },
        { id: 'limits', title: t('limits.heading'), paragraphs: [t('limits.law'), t('limits.complete')] },
        {
          id: 'reuse',
          title: t('reuse.heading'),
          paragraphs: [t('reuse.free'), t('reuse.licence')],
          children: (
            <>
              <p>
                {t('reuse.method')} <a href={localized(locale, methodPath)}>{t('reuse.methodLink')}</a>.
              </p>
              <p>
                {t('reuse.corrections')}{' '}
                <a href={localized(locale, correctionsPath)}>{t('reuse.correctionsLink')}</a>.
              </p>
              <p>
                {t('reuse.check')} <a href={localized(locale, checkPath())}>{t('reuse.checkLink')}</a>
              </p>
              <p>
                {t('reuse.data')} <a href={localized(locale, dataPath)}>{t('reuse.dataLink')}</a>.
              </p>
            </>
          ),
        },
        {
          id: 'made',
          title: t('made.heading'),
          children: (
            <p>
              {t('made.csl')} <a href="https://citationstyles.org/">citationstyles.org</a>,{' '}
              {t('made.citeproc')}
            </p>
          ),
        },
      ]}
    />
  )
}
