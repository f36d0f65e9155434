/** A sentence in which names that programs read stand between backticks. */
export function WithCode({ text }: { text: string }) {
  return (
    <>
      {text.split('`').map((part, at) =>
        at % 2 === 0 ? (
          part
        ) : (
          <code key={at} translate="no">
            {part}
          </code>
        ),
      )}
    </>
  )
}

/** Paragraphs of such sentences. */
export function CodeParagraphs({ texts }: { texts: readonly string[] }) {
  return (
    <>
      {texts.map((text) => (
        <p key={text}>
          <WithCode text={text} />
        </p>
      ))}
    </>
  )
}

/** Such a sentence where nothing can be set as code: in titles and descriptions. */
export function withoutCode(text: string): string {
  return text.replaceAll('`', '')
}
