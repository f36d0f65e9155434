'use client'
import { useState } from 'react'
import type { FoundSource } from '@/lib/desk/writing/search-sources'
import words from '@/lib/messages/en/desk-writing.json'

/** Where in the chosen source: typed, or one of the places that other claims point at. */
export function LocatorForm({
  source,
  onInsert,
  onBack,
}: {
  source: FoundSource
  onInsert: (locator: string) => void
  onBack: () => void
}) {
  const [locator, setLocator] = useState('')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onInsert(locator)
      }}
      className="desk-fields"
    >
      <p>
        <strong>{source.title}</strong>
        <br />
        <span className="desk-quiet">{source.reference}</span>
      </p>
      <div className="desk-field">
        <label htmlFor="picker-locator">{words.picker.locator}</label>
        <p className="desk-hint" id="picker-locator-hint">
          {words.picker.locatorHelp}
        </p>
        <input
          id="picker-locator"
          className="field"
          aria-describedby="picker-locator-hint"
          autoComplete="off"
          value={locator}
          onChange={(event) => setLocator(event.target.value)}
          ref={focusWhenShown}
        />
      </div>
      {source.locators.length > 0 && (
        <fieldset className="desk-group">
          <legend>{words.picker.used}</legend>
          <div className="desk-row-acts">
            {source.locators.map((used) => (
              <button
                key={used}
                type="button"
                className="button desk-plain"
                aria-pressed={used === locator}
                onClick={() => setLocator(used)}
              >
                {used}
              </button>
            ))}
          </div>
        </fieldset>
      )}
      <p className="desk-acts">
        <button className="button desk-primary">{words.picker.insert}</button>
        <button type="button" className="button" onClick={onBack}>
          {words.picker.back}
        </button>
      </p>
    </form>
  )
}

/** The first field of each step of the dialog has the focus when the step begins. */
export function focusWhenShown(element: HTMLInputElement | null) {
  element?.focus()
}
