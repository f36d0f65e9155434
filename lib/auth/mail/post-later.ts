const underway = new Set<Promise<void>>()

/** Does `work` after the answer, which must not tell by its time whether there was any. What fails is printed. */
export function postLater(work: () => Promise<void>): void {
  const posted = work()
    .catch(
      (error: unknown) =>
        void process.stderr.write(
          `After the answer: ${error instanceof Error ? (error.stack ?? '') : String(error)}\n`,
        ),
    )
    .finally(() => underway.delete(posted))
  underway.add(posted)
}

/** Resolves when everything that was begun is done. */
export async function allPosted(): Promise<void> {
  while (underway.size > 0) await Promise.all(underway)
}
