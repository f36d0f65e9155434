/** A code that is typed once: from an app, or a recovery code. */
export function CodeField({ id, label, hint }: { id: string; label: string; hint?: string }) {
  return (
    <div className="desk-field">
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p className="desk-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input
        id={id}
        name="code"
        className="field desk-code"
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        required
        maxLength={40}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      />
    </div>
  )
}
