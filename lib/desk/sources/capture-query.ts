import { z } from 'zod'
import type { DeskQuery } from '@/lib/auth/desk-query'

const schema = z.object({ id: z.uuid() })

/** Types under which a capture is sent back; anything else is bytes. */
const ENDINGS = new Map([
  ['text/html', 'html'],
  ['text/plain', 'txt'],
  ['application/pdf', 'pdf'],
])

/** A capture as it came, to be saved: never shown in place, and without power if it is opened from here anyway. */
export const captureQuery: DeskQuery<z.infer<typeof schema>> = {
  permission: 'keepSources',
  schema,
  async answer({ client }, { id }) {
    const capture = await client.capture.findUnique({
      where: { id },
      select: { mediaType: true, bytes: true, at: true, sha256: true, source: { select: { slug: true } } },
    })
    if (capture === null) return null
    const ending = ENDINGS.get(capture.mediaType) ?? 'bin'
    const name = `${capture.source.slug}-${capture.at.toISOString().slice(0, 10)}.${ending}`
    return new Response(capture.bytes, {
      headers: {
        'Content-Type': ending === 'bin' ? 'application/octet-stream' : capture.mediaType,
        'Content-Disposition': `attachment; filename="${name}"`,
        'Content-Security-Policy': "sandbox; default-src 'none'",
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'no-store',
        'X-Plainsight-Sha256': capture.sha256,
      },
    })
  },
}
