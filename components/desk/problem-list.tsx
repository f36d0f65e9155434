import type { ProblemView } from '@/lib/forms/form-view'
import { translator } from '@/lib/messages/translator'

const t = translator('en', 'desk')

/** What keeps the text from being published; each line leads to the field where it is mended. */
export function ProblemList({ problems }: { problems: ProblemView[] }) {
  return (
    <section
      id="problems"
      tabIndex={-1}
      aria-labelledby="problems-heading"
      className={problems.length > 0 ? 'desk-problems' : 'desk-problems desk-clear'}
    >
      <h2 id="problems-heading">
        {problems.length > 0 ? t('problemList.title', { count: problems.length }) : t('problemList.none')}
      </h2>
      {problems.length > 0 && (
        <ul>
          {problems.map((problem, index) => (
            <li key={`${problem.name ?? ''} ${index}`}>
              {problem.name === null ? (
                <strong>{t('problemList.whole')}</strong>
              ) : (
                <a href={`#field-${problem.name}`}>
                  {problem.title === '' ? t('problemList.whole') : problem.title}
                </a>
              )}
              : {problem.message}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
