import { KIND_NAMES } from '@/lib/core/kind-name'
import type { Locale } from '@/lib/core/locale'
import { translator } from '@/lib/messages/translator'
import { frameShape } from '@/lib/open-data/entries/entry-shape'
import { exampleClient } from '@/lib/open-data/example-client'
import { absolute } from '@/lib/site-origin'
import { CodeList } from '@/components/open-data/code-list'
import { CodeParagraphs, WithCode } from '@/components/open-data/with-code'
import type { TextSection } from '@/components/site/text-page'
import { DataTable } from '@/components/ui/data-table'

type FrameField = keyof typeof frameShape | 'title' | 'summary' | 'body' | 'canonical'

const FIELDS = [
  ...(Object.keys(frameShape) as FrameField[]),
  'translates',
  'title',
  'summary',
  'body',
  'canonical',
] as const

/** Where the data stand, and a whole client. */
export function beginSection(locale: Locale): TextSection {
  const t = translator(locale, 'api')
  return {
    id: 'begin',
    title: t('doc.start.heading'),
    children: (
      <>
        <CodeParagraphs texts={[t('doc.start.base', { base: absolute('/api/v1') })]} />
        <p>
          {t('doc.start.kinds')} <CodeList values={KIND_NAMES} />.
        </p>
        <p>
          {t('doc.start.index')} <a href="/api/v1">/api/v1</a>. {t('doc.start.openapi')}{' '}
          <a href={`/api/v1/openapi.json?locale=${locale}`}>/api/v1/openapi.json</a>.
        </p>
        <CodeParagraphs texts={[t('doc.start.client')]} />
        <pre>
          <code translate="no">{exampleClient()}</code>
        </pre>
      </>
    ),
  }
}

/** What every entry has. */
export function entrySection(locale: Locale): TextSection {
  const t = translator(locale, 'api')
  return {
    id: 'entries',
    title: t('doc.entry.heading'),
    children: (
      <>
        <CodeParagraphs texts={[t('doc.entry.frame', { entry: '/api/v1/policy/usc-8-1373' })]} />
        <DataTable
          label={t('doc.entry.heading')}
          columns={[
            { key: 'name', label: t('doc.field.name'), names: true, width: 'w-[32%]' },
            { key: 'meaning', label: t('doc.field.meaning'), plain: true },
          ]}
          rows={FIELDS.map((name) => ({
            key: name,
            cells: { name: <code>{name}</code>, meaning: <WithCode text={t(`frame.${name}`)} /> },
          }))}
        />
        <CodeParagraphs texts={[t('doc.entry.markdown'), t('doc.entry.missing'), t('doc.entry.fields')]} />
      </>
    ),
  }
}
