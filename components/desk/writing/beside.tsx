import type { ReactNode } from 'react'
import { ProblemList } from '@/components/desk/problem-list'
import { ProseDesk } from '@/components/desk/writing/prose-desk.client'
import type { StatedField } from '@/lib/desk/writing/claim-states'
import { choiceWords } from '@/lib/forms/choice-words'
import type { ProblemView } from '@/lib/forms/form-view'
import { PUBLICATIONS, SOURCE_TYPES } from '@/lib/kinds/source/vocabulary'

const choices = (values: readonly string[]) => values.map((value) => ({ value, words: choiceWords(value) }))

/** What stands beside the text that is being written: its problems, its claims, then `children`, the preview. */
export function Beside({
  problems,
  claims,
  mayLookUp,
  children,
}: {
  problems: ProblemView[]
  claims: StatedField[]
  /** Whether they may have the site read the address of a new source. */
  mayLookUp: boolean
  children: ReactNode
}) {
  return (
    <div className="desk-beside">
      <ProblemList problems={problems} />
      <ProseDesk
        formId="entry-form"
        claims={claims}
        picker={{ types: choices(SOURCE_TYPES), publications: choices(PUBLICATIONS), mayLookUp }}
      />
      {children}
    </div>
  )
}
