import type { OverlapView, ShownValue } from '@/lib/desk/conflict-view'
import { choiceName, ownName } from '@/lib/desk/merge-choices'
import { translator } from '@/lib/messages/translator'
import { diffWords } from '@/lib/revisions/diff-words'

const t = translator('en', 'desk-forms')
const EMPTY = { yours: 'conflict.removedYours', theirs: 'conflict.removedTheirs' } as const

/** One thing that two people changed differently: yours and theirs, what both started from, and a choice. */
export function Overlapping({ overlap, title }: { overlap: OverlapView; title: string }) {
  const { id, base, chosen, own } = overlap
  const name = choiceName(id)
  const choice = (value: 'yours' | 'theirs' | 'both' | 'own') => (
    <label className="desk-choice">
      <input
        type="radio"
        name={name}
        value={value}
        defaultChecked={chosen === value}
        required={value !== 'own'}
      />{' '}
      {t(`conflict.${value}`)}
    </label>
  )
  return (
    <fieldset className="desk-group">
      <legend>{title}</legend>
      <div className="desk-sides">
        {(['yours', 'theirs'] as const).map((side) => (
          <div key={side}>
            {choice(side)}
            {overlap[side] === null ? (
              <p className="desk-quiet">{t(EMPTY[side])}</p>
            ) : (
              <Value value={overlap[side]} before={base} />
            )}
          </div>
        ))}
      </div>
      {overlap.mayKeepBoth && choice('both')}
      <details>
        <summary>{t('conflict.base')}</summary>
        {base === null ? (
          <p className="desk-quiet">{t('conflict.none')}</p>
        ) : (
          <Value value={base} before={null} />
        )}
      </details>
      {own !== null && (
        <details className="desk-own" open={chosen === 'own'}>
          <summary>{t('conflict.own')}</summary>
          {choice('own')}
          <label className="desk-label" htmlFor={`own-${id}`}>
            {t('conflict.ownText', { title })}
          </label>
          <textarea id={`own-${id}`} className="field" name={ownName(id)} rows={5} defaultValue={own} />
        </details>
      )}
    </fieldset>
  )
}

/** A text with what differs from `before` marked, or the filled fields of a row. */
function Value({ value, before }: { value: NonNullable<ShownValue>; before: ShownValue }) {
  if (typeof value !== 'string')
    return (
      <dl className="desk-text desk-values">
        {value.map(({ title, text }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    )
  if (typeof before !== 'string') return <div className="desk-text">{value}</div>
  return (
    <div className="desk-text">
      {diffWords(before, value).map(({ change, text }, at) =>
        change === 'added' ? (
          <ins key={at}>{text}</ins>
        ) : change === 'removed' ? (
          <del key={at}>{text}</del>
        ) : (
          text
        ),
      )}
    </div>
  )
}
