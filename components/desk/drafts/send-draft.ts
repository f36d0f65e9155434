import type { Outcome } from '@/components/desk/drafts/draft-keeper'

/** A server that says nothing for this long is away. */
const PATIENCE_MS = 15_000

/** The texts of a form by name; of two with one name the last counts, as it does on the server. */
export function formTexts(form: HTMLFormElement): Record<string, string> {
  const texts: Record<string, string> = {}
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') texts[name] = value
  return texts
}

/** Sends `values` to be kept. `keptAt` is when the site then says that it has them, for the next time. */
export async function sendDraft(
  action: string,
  values: Record<string, string>,
): Promise<{ outcome: Outcome; keptAt?: string }> {
  const body = new URLSearchParams({ ...values, _intent: 'keep' })
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS)
    const answer = await fetch(action, { method: 'POST', body, signal })
    if (answer.redirected)
      return { outcome: new URL(answer.url).pathname === '/sign-in' ? 'signed-out' : 'refused' }
    if (!answer.ok) return { outcome: 'away' }
    const { kept } = (await answer.json()) as { kept: string | null }
    return kept === null ? { outcome: 'elsewhere' } : { outcome: 'kept', keptAt: kept }
  } catch {
    return { outcome: 'away' }
  }
}
