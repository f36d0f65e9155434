import NextAuth from 'next-auth'
import { authOptions } from '@/lib/auth/auth-options'
import { deskSettings } from '@/lib/auth/desk-settings'
import { database } from '@/lib/db/client'

interface Context {
  params: Promise<{ nextauth: string[] }>
}

type Handler = (request: Request, context: Context) => Promise<Response>

/** Made on request, not when the file is loaded: the build has no secret and no database to ask. */
function handle(request: Request, context: Context): Promise<Response> {
  const handler = NextAuth(authOptions(database(), deskSettings())) as Handler
  return handler(request, context)
}

export { handle as GET, handle as POST }
