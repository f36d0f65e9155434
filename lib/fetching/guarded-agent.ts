import { lookup as lookUp } from 'node:dns/promises'
import { isIP, type LookupFunction } from 'node:net'
import { callbackify } from 'node:util'
import { Agent, buildConnector } from 'undici'
import type { AllowedPlaces } from '@/lib/fetching/check-url'
import { isPublicAddress } from '@/lib/fetching/public-address'

/** An address that a name leads to. */
export interface Resolved {
  address: string
  family: number
}

/** Asks which addresses a name has; throws when it has none. */
export type Resolve = (hostname: string) => Promise<Resolved[]>

/** The machine's own way of asking. */
export const resolveByDns: Resolve = (hostname) => lookUp(hostname, { all: true })

/** Thrown into a connection that would leave the open internet; `fetchSafely` makes a value of it. */
export class PrivateAddress extends Error {}

/**
 * Connections for one fetch that reach the open internet only. Names are resolved once, by us, and the very addresses
 * that were judged are connected to, so that a name cannot change its mind in between. An address written as digits is
 * never looked up, so it is judged by itself; and the finished connection is judged once more.
 */
export function guardedAgent(resolve: Resolve, allowed: AllowedPlaces, timeoutMs: number): Agent {
  const isAllowed = (address: string, port: string) =>
    isPublicAddress(address) || allowed.has(`${address}:${port}`)
  const connectorFor = (port: string) =>
    buildConnector({
      timeout: timeoutMs,
      lookup: guardedLookup(resolve, (address) => isAllowed(address, port)),
    })
  return new Agent({
    pipelining: 0,
    connections: 1,
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    connect: (options, callback) => {
      const port = options.port || (options.protocol === 'https:' ? '443' : '80')
      const literal = options.hostname.replace(/^\[|\]$/g, '')
      if (isIP(literal) !== 0 && !isAllowed(literal, port)) return callback(new PrivateAddress(literal), null)
      connectorFor(port)(options, (...[error, socket]) => {
        if (error) return callback(error, null)
        const address = socket.remoteAddress ?? ''
        if (isAllowed(address, port)) return callback(null, socket)
        socket.destroy()
        callback(new PrivateAddress(address), null)
      })
    },
  })
}

function guardedLookup(resolve: Resolve, isAllowed: (address: string) => boolean): LookupFunction {
  const judge = callbackify(async (hostname: string): Promise<[Resolved, ...Resolved[]]> => {
    const [first, ...others] = await resolve(hostname).catch((error: unknown) => {
      throw nowhere(hostname, error)
    })
    if (first === undefined) throw nowhere(hostname)
    // One private address among public ones is no accident: the whole name is refused.
    if (![first, ...others].every(({ address }) => isAllowed(address))) throw new PrivateAddress(hostname)
    return [first, ...others]
  })
  return (hostname, options, callback) =>
    judge(hostname, (error, found) => {
      if (error !== null) callback(error, '', 0)
      else if (options.all === true) callback(null, found)
      else callback(null, found[0].address, found[0].family)
    })
}

function nowhere(hostname: string, cause?: unknown): Error {
  return Object.assign(new Error(`${hostname} has no address`, { cause }), { code: 'ENOTFOUND' })
}
