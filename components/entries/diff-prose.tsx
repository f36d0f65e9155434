import type { Locale } from '@/lib/core/locale'
import { translator } from '@/lib/messages/translator'
import type { StretchDiff } from '@/lib/revisions/diff-prose'
import { DiffWords } from '@/components/entries/diff-words'

/** A text claim by claim. Runs of unchanged claims fold into a count that opens. */
export function DiffProse({ stretches, locale }: { stretches: readonly StretchDiff[]; locale: Locale }) {
  const t = translator(locale, 'history')
  return foldUnchanged(stretches).map((run, index) => {
    const [first] = run
    if (first?.change === 'same') {
      return (
        <details key={index} className="diff-same">
          <summary className="note">{t('diff.unchanged', { count: run.length })}</summary>
          {run.map((stretch, at) => (
            <p key={at} className="diff-claim">
              <DiffWords parts={stretch.parts} locale={locale} />
            </p>
          ))}
        </details>
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
