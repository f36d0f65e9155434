import { Fragment, type ReactNode } from 'react'
import type { Locale } from '@/lib/core/locale'
import { translator } from '@/lib/messages/translator'
import type { StretchDiff } from '@/lib/revisions/diff-prose'
import { DiffWords } from '@/components/entries/diff-words'

/** A text claim by claim. Runs of unchanged claims fold into a count that opens. */
export function DiffProse({
  stretches,
  locale,
  below,
}: {
  stretches: readonly StretchDiff[]
  locale: Locale
  /** What stands below a stretch; below a folded run, what its stretches have. */
  below?: ((stretch: StretchDiff) => ReactNode) | undefined
}) {
  const t = translator(locale, 'history')
  return foldUnchanged(stretches).map((run, index) => {
    const [first] = run
    if (first?.change === 'same') {
      return (
        <Fragment key={index}>
          <details className="diff-same">
            <summary className="note">{t('diff.unchanged', { count: run.length })}</summary>
            {run.map((stretch, at) => (
              <p key={at} className="diff-claim">
                {/* Without the white space that came or went behind it. */}
                <DiffWords parts={stretch.parts.filter(({ change }) => change === 'same')} locale={locale} />
              </p>
            ))}
          </details>
          {below && run.map((stretch, at) => <Fragment key={at}>{below(stretch)}</Fragment>)}
        </Fragment>
      )
    }
    return run.map((stretch, at) => (
      <div key={`${index}.${at}`} className={`diff-claim diff-${stretch.change}`}>
        <p className="fine" lang={locale}>
          {t(CHANGES[stretch.change])}
        </p>
        <p>
          <DiffWords parts={stretch.parts} locale={locale} />
        </p>
        {below?.(stretch)}
      </div>
    ))
  })
}

const CHANGES = {
  same: 'diff.claimChanged',
  changed: 'diff.claimChanged',
  added: 'diff.claimAdded',
  removed: 'diff.claimRemoved',
} as const

/** Neighbouring unchanged stretches as one run; every other stretch alone. */
function foldUnchanged(stretches: readonly StretchDiff[]): StretchDiff[][] {
  const runs: StretchDiff[][] = []
  for (const stretch of stretches) {
    const last = runs.at(-1)
    if (stretch.change === 'same' && last?.[0]?.change === 'same') last.push(stretch)
    else runs.push([stretch])
  }
  return runs
}
