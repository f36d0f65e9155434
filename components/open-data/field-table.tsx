import type { ReactNode } from 'react'
import type { Locale } from '@/lib/core/locale'
import { fieldName } from '@/lib/messages/field-name'
import { translator } from '@/lib/messages/translator'
import type { FieldSchema } from '@/lib/open-data/openapi/own-fields'
import { CodeList } from '@/components/open-data/code-list'
import { DataTable } from '@/components/ui/data-table'

/** Fields of an entry, with what each holds. */
export function FieldTable({
  fields,
  locale,
}: {
  fields: { name: string; schema: FieldSchema }[]
  locale: Locale
}) {
  const t = translator(locale, 'api')
  return (
    <DataTable
      label={t('doc.holds.heading')}
      columns={[
        { key: 'name', label: t('doc.field.name'), names: true, width: 'w-[22%]' },
        { key: 'meaning', label: t('doc.field.meaning'), plain: true },
        { key: 'holds', label: t('doc.holds.heldBy'), width: 'w-[42%]' },
      ]}
      rows={fields.map(({ name, schema }) => ({
        key: name,
        cells: {
          name: <code>{name}</code>,
          meaning: fieldName(locale, name),
          holds: holds(schema, locale),
        },
      }))}
    />
  )
}

function holds(schema: FieldSchema, locale: Locale): ReactNode {
  const t = translator(locale, 'api')
  if (schema.enum !== undefined) return <CodeList values={schema.enum.map(String)} />
  if (schema.items !== undefined) {
    return (
      <>
        {t('doc.holds.list')} {holds(schema.items, locale)}
      </>
    )
  }
  if (schema.properties !== undefined) return <CodeList values={Object.keys(schema.properties)} />
  if (schema.type === 'number' || schema.type === 'integer') return t('doc.holds.number')
  if (schema.type === 'boolean') return t('doc.holds.truth')
  return schema.format === 'date' || schema.pattern?.startsWith('^\\d{4}(-') === true
    ? t('doc.holds.date')
    : t('doc.holds.text')
}
