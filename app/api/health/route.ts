import { database } from '@/lib/db/client'

export const dynamic = 'force-dynamic'

/** 200 when the database answers, 503 when it does not; never kept. */
export async function GET(): Promise<Response> {
  const isUp = await answers()
  return Response.json(
    { database: isUp ? 'answers' : 'away' },
    { status: isUp ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  )
}

async function answers(): Promise<boolean> {
  try {
    await database().$queryRaw`SELECT 1`
    return true
  } catch (error) {
    // The reason is for whoever runs the site, not for whoever asks.
    process.stderr.write(`The database is away: ${error instanceof Error ? error.message : String(error)}\n`)
    return false
  }
}
