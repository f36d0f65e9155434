import type { ReactNode } from 'react'
import type { Locale } from '@/lib/core/locale'
import { translator } from '@/lib/messages/translator'
import type { DescribedParameter } from '@/lib/open-data/openapi/describe-operation'
import { CodeList } from '@/components/open-data/code-list'
import { WithCode } from '@/components/open-data/with-code'
import { DataTable } from '@/components/ui/data-table'

/** Parameters of an operation, with what each may be. */
export function ParameterTable({ parameters, locale }: { parameters: DescribedParameter[]; locale: Locale }) {
  const t = translator(locale, 'api')
  if (parameters.length === 0) return <p>{t('doc.operation.noParameters')}</p>
  return (
    <DataTable
      label={t('doc.operation.parameters')}
      columns={[
        { key: 'name', label: t('doc.operation.name'), names: true, width: 'w-[18%]' },
        { key: 'meaning', label: t('doc.operation.meaning'), plain: true },
        { key: 'values', label: t('doc.operation.values'), width: 'w-[42%]' },
      ]}
      rows={parameters.map((parameter) => ({
        key: parameter.name,
        cells: {
          name: <code>{parameter.name}</code>,
          meaning: <WithCode text={parameter.description} />,
          values: <Values {...{ parameter, locale }} />,
        },
      }))}
    />
  )
}

interface Taken {
  enum?: unknown[]
  items?: { enum?: unknown[] }
  examples?: unknown[]
  minimum?: number
  maximum?: number
  format?: string
  default?: unknown
}

function Values({ parameter, locale }: { parameter: DescribedParameter; locale: Locale }) {
  const t = translator(locale, 'api')
  const { minimum, maximum, format, default: unlessGiven, ...taken }: Taken = parameter.schema
  const listed = taken.enum ?? taken.items?.enum ?? taken.examples ?? []
  const range =
    minimum === undefined || maximum === undefined
      ? null
      : t('doc.operation.from', { least: minimum, most: maximum })
  const parts: ReactNode[] = [
    parameter.in === 'path' && t('doc.operation.inPath'),
    parameter.in === 'query' && parameter.required && t('doc.operation.required'),
    listed.length > 0 && <CodeList values={listed.map(String)} />,
    range,
    format === 'date' && <code>2016-12-01</code>,
    isShown(unlessGiven) && t('doc.operation.default', { value: String(unlessGiven) }),
  ].filter((part) => part !== false && part !== null)
  return (
    <>
      {parts.map((part, at) => (
        <span key={at}>
          {at > 0 && '; '}
          {part}
        </span>
      ))}
    </>
  )
}

const isShown = (value: unknown) => (typeof value === 'string' && value !== '') || typeof value === 'number'
