/** Names and values that programs read, in a row. */
export function CodeList({ values }: { values: readonly string[] }) {
  return (
    <>
      {values.map((value, at) => (
        <span key={value}>
          {at > 0 && ', '}
          <code className="whitespace-nowrap" translate="no">
            {value}
          </code>
        </span>
      ))}
    </>
  )
}
