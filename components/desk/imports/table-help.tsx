import { KIND_NAMES } from '@/lib/core/kind-name'
import { translator } from '@/lib/messages/translator'

const t = translator('en', 'desk-imports')
const desk = translator('en', 'desk')

/** Templates of every kind, and what is published as such tables. `templates` answers their addresses. */
export function TableHelp({ templates }: { templates: (kind: string, filled: boolean) => string }) {
  return (
    <details className="desk-standing">
      <summary>{t('table.templates')}</summary>
      <ul className="desk-lines">
        {KIND_NAMES.map((kind) => (
          <li key={kind}>
            {desk(`kindsMany.${kind}`)}:{' '}
            <a href={templates(kind, false)} download>
              {t('table.template')}
              <span className="sr-only">, {desk(`kindsMany.${kind}`)}</span>
            </a>
            {' · '}
            <a href={templates(kind, true)} download>
              {t('table.filled')}
              <span className="sr-only">, {desk(`kindsMany.${kind}`)}</span>
            </a>
            {' · '}
            <a href={`/edit/imports/columns/${kind}`}>
              {t('table.columns', { kind: desk(`kinds.${kind}`) })}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
