import type { ReactNode } from 'react'
import { ProseDesk } from '@/components/desk/writing/prose-desk.client'
import type { StatedField } from '@/lib/desk/writing/claim-states'
import { choiceWords } from '@/lib/forms/choice-words'
import { PUBLICATIONS, SOURCE_TYPES } from '@/lib/kinds/source/vocabulary'

const choices = (values: readonly string[]) => values.map((value) => ({ value, words: choiceWords(value) }))

/** What stands beside the text that is being written: its claims, then `children`, the preview. */
export function Beside({ claims, children }: { claims: StatedField[]; children: ReactNode }) {
  return (
    <div className="desk-beside">
      <ProseDesk
        formId="entry-form"
        claims={claims}
        types={choices(SOURCE_TYPES)}
        publications={choices(PUBLICATIONS)}
      />
      {children}
    </div>
  )
}
