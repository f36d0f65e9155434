import type { Refusal } from '@/lib/cited/found-item'

/** The HTTP status of a refusal. */
export function refusalStatus({ code }: Refusal): 400 | 413 | 415 | 503 {
  if (code === 'tooLarge' || code === 'tooMany') return 413
  if (code === 'mediaType') return 415
  return code === 'busy' ? 503 : 400
}
