import ipaddr from 'ipaddr.js'

// Global unicast (RFC 4291): everything outside is mapped, translated, local or not assigned.
const GLOBAL_SIX = ipaddr.IPv6.parseCIDR('2000::/3')

/**
 * Whether an IP address belongs to the open internet: no private, loopback, link-local, shared (CGNAT), multicast or
 * reserved one, and none that wraps another (IPv4-mapped, NAT64, 6to4, Teredo), since what it wraps may be any of those.
 * False also for what is no IP address.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.parse(address)
  if (parsed.range() !== 'unicast') return false
  return parsed instanceof ipaddr.IPv4 || parsed.match(GLOBAL_SIX)
}
