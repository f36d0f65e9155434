import type { Metadata } from 'next'
import { noteTags } from '@/lib/cache/note-tags'
import { database } from '@/lib/db/client'
import { translator } from '@/lib/messages/translator'
import { OPERATION_GROUPS } from '@/lib/open-data/operation'
import { aboutPath, dataPath } from '@/lib/routes'
import { CodeParagraphs } from '@/components/open-data/with-code'
import { OperationIndex } from '@/components/open-data/operation-index'
import { pageMetadata } from '@/components/site/page-metadata'
import { readLocale } from '@/components/site/read-locale'
import { TextPage } from '@/components/site/text-page'
import { allOperations } from '@/app/api/all-operations'
import { beginSection, entrySection } from '@/app/[locale]/(reader)/about/data/begin'
import { limitsSection, problemsSection } from '@/app/[locale]/(reader)/about/data/limits'

interface Props {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await readLocale(params)
  const t = translator(locale, 'api')
  return pageMetadata({ locale, path: dataPath, title: t('title'), description: t('description') })
}

/** How to read the data with a program: enough to write a client from, and every operation by name. */
export default async function ApiPage({ params }: Props) {
  noteTags('site')
  const locale = await readLocale(params)
  const t = translator(locale, 'api')
  const listed = allOperations.map((operation) => ({ ...operation, summary: operation.say(t).summary }))
  return (
    <TextPage
      locale={locale}
      path={dataPath}
      title={t('title')}
      lead={t('doc.lead')}
      crumbs={[{ label: translator(locale, 'about')('title'), path: aboutPath }]}
      sections={[
        beginSection(locale),
        {
          id: 'lists',
          title: t('doc.lists.heading'),
          children: (
            <CodeParagraphs
              texts={[
                t('doc.lists.parts', { list: '/api/v1/policy' }),
                t('doc.lists.order'),
                t('doc.lists.cursor'),
                t('doc.lists.csv'),
                t('doc.lists.jsonld'),
              ]}
            />
          ),
        },
        entrySection(locale),
        {
          id: 'clocks',
          title: t('doc.clocks.heading'),
          children: (
            <CodeParagraphs texts={[t('doc.clocks.world'), t('doc.clocks.site'), t('doc.clocks.version')]} />
          ),
        },
        limitsSection(locale),
        await problemsSection(locale, database()),
        {
          id: 'licence',
          title: t('doc.licence.heading'),
          children: <CodeParagraphs texts={[t('doc.licence.text'), t('doc.licence.stable')]} />,
        },
        {
          id: 'operations',
          title: t('doc.operations.heading'),
          paragraphs: [t('doc.operations.explain')],
          children: OPERATION_GROUPS.map((group) => (
            <OperationIndex
              key={group}
              label={t(`group.${group}`)}
              operations={listed.filter((operation) => operation.group === group)}
              locale={locale}
            />
          )),
        },
      ]}
    />
  )
}
