/** Called by Next once in each server process, under `npm start` as under `npm run dev`; also while it builds, when nothing may start. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  if (process.env.NEXT_PHASE === 'phase-production-build' || !process.env.DATABASE_URL) return
  const { startBackground } = await import('@/lib/background/start-background')
  startBackground(console.error)
}
