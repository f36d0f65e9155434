import type { Metadata } from 'next'
import { noteTags } from '@/lib/cache/note-tags'
import { hasOneEditor } from '@/lib/core/has-one-editor'
import { translator } from '@/lib/messages/translator'
import { aboutPath, apiPath, correctionsPath, localized, methodPath } from '@/lib/routes'
import { siteOrigin } from '@/lib/site-origin'
import { pageMetadata } from '@/components/site/page-metadata'
import { readLocale } from '@/components/site/read-locale'
import { TextPage } from '@/components/site/text-page'

interface Props {
  params: Promise<{ locale: string }>
}

/** The entry that the example checks; any other would do. */
const EXAMPLE = { kind: 'case', slug: 'chicago-v-sessions' } as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await readLocale(params)
  const t = translator(locale, 'about')
  return pageMetadata({
    locale,
    path: methodPath,
    title: t('method.title'),
    description: t('method.description'),
  })
}

/** How claims, sources, versions, dates and corrections work, and how to check them. */
export default async function MethodPage({ params }: Props) {
  noteTags('site')
  const locale = await readLocale(params)
  const t = translator(locale, 'about')
  const command = `curl -s '${siteOrigin()}${apiPath(EXAMPLE, 1)}' | jq -j .canonical | sha256sum`
  return (
    <TextPage
      locale={locale}
      path={methodPath}
      crumbs={[{ label: t('title'), path: aboutPath }]}
      title={t('method.title')}
      lead={t('method.lead')}
      sections={[
        {
          id: 'claims',
          title: t('method.claims.heading'),
          paragraphs: [
            t('method.claims.what'),
            t('method.claims.rule'),
            t('method.claims.id'),
            t('method.claims.quotes'),
          ],
        },
        {
          id: 'sources',
          title: t('method.sources.heading'),
          paragraphs: [
            t('method.sources.kinds'),
            t('method.sources.checked'),
            t('method.sources.errors'),
            t('method.sources.copyright'),
          ],
        },
        {
          id: 'versions',
          title: t('method.versions.heading'),
          paragraphs: [t('method.versions.number'), t('method.versions.cite')],
        },
        {
          id: 'fingerprint',
          title: t('method.hash.heading'),
          paragraphs: [t('method.hash.what'), t('method.hash.how')],
          children: (
            <>
              <pre className="command">
                <code lang="zxx">{command}</code>
              </pre>
              <p>{t('method.hash.compare')}</p>
            </>
          ),
        },
        {
          id: 'clocks',
          title: t('method.clocks.heading'),
          paragraphs: [t('method.clocks.law'), t('method.clocks.partial')],
        },
        {
          id: 'edits',
          title: t('method.edits.heading'),
          paragraphs: [
            t('method.edits.steps'),
            ...(hasOneEditor(process.env) ? [t('method.edits.alone')] : []),
            t('method.edits.programs'),
          ],
        },
        {
          id: 'corrections',
          title: t('method.corrections.heading'),
          paragraphs: [t('method.corrections.reasons'), t('method.corrections.withdrawn')],
          children: (
            <p>
              <a href={localized(locale, correctionsPath)}>{t('reuse.correctionsLink')}</a>
            </p>
          ),
        },
        {
          id: 'disagreement',
          title: t('method.unresolved.heading'),
          paragraphs: [t('method.unresolved.text')],
        },
      ]}
    />
  )
}
