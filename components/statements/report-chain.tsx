import type { Locale } from '@/lib/core/locale'
import type { StatementView } from '@/lib/kinds/statement/view'
import type { ListedSource } from '@/lib/kinds/source/listed-view'
import { translator } from '@/lib/messages/translator'
import { SourceLine } from '@/components/entries/source-list'

/** The reports that carried a statement to us, the first first: each with how it came by the words and what it changed. */
export function ReportChain({
  statement,
  listed,
  locale,
}: {
  statement: StatementView
  listed: ReadonlyMap<string, ListedSource>
  locale: Locale
}) {
  const t = translator(locale, 'statements')
  return (
    <>
      <p className="note mb-3 max-w-measure">{t('reports.intro')}</p>
      <ol className="source-list" role="list">
        {statement.reports.map(({ source, how, locator, note }, index) => (
          <li key={source}>
            <span className="source-number">{index + 1}</span>
            <div>
              <SourceLine source={listed.get(source)} locale={locale} />
              <p className="text-quiet">
                {t(`reports.${how}`)}
                {locator !== undefined && ` · ${locator}`}
                {note !== undefined && <span lang={statement.locale}>. {note}</span>}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </>
  )
}
