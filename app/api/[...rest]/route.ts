import { notThere } from '@/lib/open-data/problem-response'

/** Everything under /api that is no address of it: a problem for machines instead of a page for people. */
export function GET(request: Request): Response {
  return notThere(new URL(request.url).pathname)
}
