import type { GradedEntry } from '@/lib/corpus/grade-entries'
import type { FileProblem } from '@/lib/corpus/corpus'

/** An explainer is for a reader of fourteen: the ninth grade of school. Other kinds quote law and are only reported. */
const HARDEST_EXPLAINER = 9

/** Explainers that are harder to read than they may be. */
export function checkGrades(grades: readonly GradedEntry[]): FileProblem[] {
  return grades
    .filter(({ kind, grade }) => kind === 'explainer' && grade > HARDEST_EXPLAINER)
    .map(({ path, grade }) => ({
      file: path,
      path: 'body',
      message: `Reads at grade ${grade}; an explainer may read at ${HARDEST_EXPLAINER} at most. Shorter sentences and plainer words lower it.`,
    }))
}
