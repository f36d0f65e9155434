'use client'
import { useEffect, useRef, useState } from 'react'
import { fillWords } from '@/components/desk/writing/fill-words'
import { LocatorForm } from '@/components/desk/writing/locator-form.client'
import { NewSource } from '@/components/desk/writing/new-source.client'
import { SourceSearch } from '@/components/desk/writing/source-search.client'
import type { FoundSource } from '@/lib/desk/writing/search-sources'
import words from '@/lib/messages/en/desk-writing.json'

/** A value and the words for it. */
export type Choice = { value: string; words: string }

/** What a new source may be: CSL types, and kinds of publication; and whether an address may fill it in. */
export interface PickerSettings {
  types: Choice[]
  publications: Choice[]
  mayLookUp: boolean
}

/** The dialog that cites: find a source or add one, say where in it, insert. */
export function SourcePicker({
  settings,
  onInsert,
  onClose,
}: {
  settings: PickerSettings
  onInsert: (key: string, locator: string) => void
  onClose: () => void
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [search, setSearch] = useState('')
  const [step, setStep] = useState<'search' | 'add' | FoundSource>('search')
  useEffect(() => dialog.current?.showModal(), [])
  const heading = typeof step === 'object' ? fillWords(words.picker.chosen, { key: step.key }) : null
  return (
    <dialog ref={dialog} className="writing-dialog desk" aria-labelledby="picker-heading" onClose={onClose}>
      <h2 id="picker-heading">{step === 'add' ? words.add.title : (heading ?? words.picker.title)}</h2>
      {step === 'search' && (
        <SourceSearch
          search={search}
          onSearch={setSearch}
          onChoose={setStep}
          onAdd={() => setStep('add')}
          onClose={() => dialog.current?.close()}
        />
      )}
      {step === 'add' && (
        <NewSource title={search} {...settings} onAdded={setStep} onBack={() => setStep('search')} />
      )}
      {typeof step === 'object' && (
        <LocatorForm
          source={step}
          onBack={() => setStep('search')}
          onInsert={(locator) => {
            onInsert(step.key, locator)
            dialog.current?.close()
          }}
        />
      )}
    </dialog>
  )
}
