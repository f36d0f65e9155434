import NextAuth from 'next-auth'
import { authOptions } from '@/lib/auth/auth-options'
import { deskSettings } from '@/lib/auth/desk-settings'
import { database } from '@/lib/db/client'

interface Context {
  params: Promise<{ nextauth: string[] }>
}

/** Made on request, not when the file is loaded: the build has no secret and no database to ask. */
async function handle(request: Request, context: Context): Promise<Response> {
  const answer: unknown = await NextAuth(authOptions(database(), deskSettings()))(request, context)
  return answer as Response
}

export { handle as GET, handle as POST }
