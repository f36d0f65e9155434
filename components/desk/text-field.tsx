/** One needed line of text with its label, and a hint if there is one. The name is its id too: one form a page has it. */
export function TextField({
  name,
  label,
  hint,
  type = 'text',
  autoComplete,
  defaultValue,
}: {
  name: string
  label: string
  hint?: string
  type?: 'text' | 'email' | 'password'
  autoComplete: string
  defaultValue?: string
}) {
  return (
    <div className="desk-field">
      <label htmlFor={name}>{label}</label>
      {hint !== undefined && (
        <p className="desk-hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <input
        id={name}
        name={name}
        type={type}
        className="field"
        autoComplete={autoComplete}
        required
        defaultValue={defaultValue}
        aria-describedby={hint === undefined ? undefined : `${name}-hint`}
      />
    </div>
  )
}
