'use client'

interface Props {
  reset: () => void
}

// Written out: the words of the desk stay on the server, and this must work when the server does not.
/** Says that a page could not be made, and that nothing is lost. */
export function PageBroken({ reset }: Props) {
  return (
    <main id="text" className="page desk">
      <h1>This page could not be made</h1>
      <p className="lead">
        The database may be away. Nothing that you saved or typed is lost; try again in a moment.
      </p>
      <p>
        <button type="button" className="button desk-primary" onClick={reset}>
          Try again
        </button>
      </p>
    </main>
  )
}
