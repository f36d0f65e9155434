import type { ReviewView } from '@/lib/desk/load-review'
import type { FieldDiff } from '@/lib/revisions/diff-snapshots'
import type { TextPart } from '@/lib/revisions/diff-words'
import { translator } from '@/lib/messages/translator'

const t = translator('en', 'history')

/** What a revision changes: by field, in prose by claim, inside a claim by word. Said, not only coloured. */
export function RevisionDiff({ diff }: { diff: ReviewView['diff'] }) {
  return (
    <div className="desk-diff">
      <p className="desk-quiet">
        {t('diff.count', { count: diff.length })}. {t('diff.legend')}
      </p>
      {diff.map(({ title, diff: field }) => (
        <section key={title} aria-label={title}>
          <h3>
            {title}{' '}
            <span className="desk-quiet">{t(`diff.${field.as === 'order' ? 'order' : field.change}`)}</span>
          </h3>
          <Change field={field} />
        </section>
      ))}
    </div>
  )
}

function Change({ field }: { field: FieldDiff }) {
  switch (field.as) {
    case 'text':
      return (
        <p className="desk-diff-text">
          <Parts parts={field.parts} />
        </p>
      )
    case 'list':
    case 'order':
      return (
        <ul className="desk-diff-items">
          {field.items.map((item, index) => (
            <li key={`${index} ${item.text}`}>
              <Part part={item} />
            </li>
          ))}
        </ul>
      )
    case 'prose':
      return <Prose stretches={field.stretches} />
  }
}

type Stretches = Extract<FieldDiff, { as: 'prose' }>['stretches']

/** Claims that changed, with one unchanged neighbour on each side; the others are counted. */
function Prose({ stretches }: { stretches: Stretches }) {
  const isNear = (index: number) =>
    [index - 1, index, index + 1].some(
      (at) => stretches[at] !== undefined && stretches[at]?.change !== 'same',
    )
  const blocks: ({ hidden: number } | Stretches[number])[] = []
  stretches.forEach((stretch, index) => {
    const last = blocks.at(-1)
    if (isNear(index)) blocks.push(stretch)
    else if (last !== undefined && 'hidden' in last) last.hidden += 1
    else blocks.push({ hidden: 1 })
  })
  return blocks.map((block, index) =>
    'hidden' in block ? (
      <p key={index} className="desk-quiet">
        … {t('diff.unchanged', { count: block.hidden })} …
      </p>
    ) : (
      <div key={index} className={`desk-claim desk-claim-${block.change}`}>
        {block.change !== 'same' && <p className="desk-quiet">{t(CLAIM[block.change])}</p>}
        <p className="desk-diff-text">
          <Parts parts={block.parts} />
        </p>
      </div>
    ),
  )
}

const CLAIM = {
  added: 'diff.claimAdded',
  removed: 'diff.claimRemoved',
  changed: 'diff.claimChanged',
} as const

function Parts({ parts }: { parts: TextPart[] }) {
  return parts.map((part, index) => <Part key={index} part={part} />)
}

function Part({ part }: { part: TextPart }) {
  if (part.change === 'same') return <>{part.text}</>
  const Mark = part.change === 'added' ? 'ins' : 'del'
  return (
    <Mark>
      <span className="sr-only"> {t(`diff.${part.change}Word`)} </span>
      {part.text}
      <span className="sr-only"> {t('diff.endChange')} </span>
    </Mark>
  )
}
