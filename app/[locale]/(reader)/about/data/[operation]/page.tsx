import type { Metadata } from 'next'
import { noteTags } from '@/lib/cache/note-tags'
import { KIND_NAMES } from '@/lib/core/kind-name'
import { tagOf } from '@/lib/entries/tags'
import { translator } from '@/lib/messages/translator'
import { describeOperation } from '@/lib/open-data/openapi/describe-operation'
import { ownFields } from '@/lib/open-data/openapi/own-fields'
import { aboutPath, dataPath, operationPath } from '@/lib/routes'
import { ExampleAnswer } from '@/components/open-data/example-answer'
import { FieldTable } from '@/components/open-data/field-table'
import { ParameterTable } from '@/components/open-data/parameter-table'
import { withoutCode } from '@/components/open-data/with-code'
import { NotHere } from '@/components/site/not-here'
import { pageMetadata } from '@/components/site/page-metadata'
import { readLocale } from '@/components/site/read-locale'
import { TextPage } from '@/components/site/text-page'
import { entryOperations } from '@/app/api/entry-operations'
import { allOperations } from '@/app/api/all-operations'
import { answerExample, exampleText } from '@/app/[locale]/(reader)/about/data/answer-example'

interface Props {
  params: Promise<{ locale: string; operation: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, operation } = await load(params)
  if (!operation) return { title: translator(locale, 'site')('notHere.title'), robots: { index: false } }
  const { summary, description = summary } = operation.say(translator(locale, 'api'))
  return pageMetadata({
    locale,
    path: operationPath(operation.id),
    title: summary,
    description: withoutCode(description),
  })
}

/** One operation of the API: its parameters, an example and the answer to it as the site gives it now. */
export default async function OperationPage({ params }: Props) {
  noteTags(tagOf.anything, 'releases')
  const { locale, id, operation } = await load(params)
  if (!operation) return <NotHere locale={locale} path={operationPath(id)} />
  const t = translator(locale, 'api')
  const { summary, description, parameters } = describeOperation(operation, t)
  const answer = await answerExample(operation)
  const kind = KIND_NAMES.find((name) => operation === entryOperations[name])
  return (
    <TextPage
      locale={locale}
      path={operationPath(operation.id)}
      title={summary}
      lead={withoutCode(description ?? summary)}
      crumbs={[
        { label: translator(locale, 'about')('title'), path: aboutPath },
        { label: t('title'), path: dataPath },
      ]}
      sections={[
        {
          id: 'example',
          title: t('doc.operation.example'),
          children: (
            <>
              <pre>
                <code translate="no">{exampleText(operation)}</code>
              </pre>
              <ExampleAnswer {...answer} locale={locale} />
            </>
          ),
        },
        {
          id: 'parameters',
          title: t('doc.operation.parameters'),
          children: <ParameterTable parameters={parameters} locale={locale} />,
        },
        ...(kind === undefined
          ? []
          : [
              {
                id: 'fields',
                title: t('doc.holds.heading'),
                children: <FieldTable fields={ownFields(kind)} locale={locale} />,
              },
            ]),
        {
          id: 'answers',
          title: t('doc.operation.answers'),
          children: (
            <ul>
              {operation.answers.map(({ mediaType, schema }) => (
                <li key={mediaType}>
                  <code>{mediaType}</code>
                  {typeof schema === 'string' && `: ${t('doc.operation.schemaLink', { name: schema })}`}
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  )
}

async function load(params: Props['params']) {
  const [{ operation: id }, locale] = [await params, await readLocale(params)]
  return { id, locale, operation: allOperations.find((operation) => operation.id === id) }
}
