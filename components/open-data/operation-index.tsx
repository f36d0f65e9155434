import type { Locale } from '@/lib/core/locale'
import { translator } from '@/lib/messages/translator'
import { localized, operationPath } from '@/lib/routes'
import { DataTable } from '@/components/ui/data-table'

/** One operation as a line of the index. */
export interface ListedOperation {
  id: string
  path: string
  summary: string
}

/** The operations of one part of the API, each leading to its own page. */
export function OperationIndex({
  label,
  operations,
  locale,
}: {
  label: string
  operations: ListedOperation[]
  locale: Locale
}) {
  const t = translator(locale, 'api')
  return (
    <DataTable
      caption={label}
      columns={[
        { key: 'does', label: t('doc.operations.does'), names: true, width: 'w-[38%]' },
        { key: 'address', label: t('doc.operations.address'), plain: true },
      ]}
      rows={operations.map(({ id, path, summary }) => ({
        key: id,
        cells: {
          does: <a href={localized(locale, operationPath(id))}>{summary}</a>,
          address: <code className="wrap-anywhere">{path}</code>,
        },
      }))}
    />
  )
}
