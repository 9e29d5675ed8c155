import { type LookupAddress, type LookupOptions, lookup } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** Addresses that lead back into the house: this machine, its networks, and what no public host has (RFC 6890). */
const INSIDE = new BlockList()
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  INSIDE.addSubnet(net, prefix, 'ipv4')
}
/** Of IPv6 only global unicast is outside; of that not the ranges that carry an IPv4 address or are for examples. */
const OUTSIDE_6 = new BlockList()
OUTSIDE_6.addSubnet('2000::', 3, 'ipv6')
const EXCEPT_6 = new BlockList()
for (const [net, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
] as const) {
  EXCEPT_6.addSubnet(net, prefix, 'ipv6')
}

/** Whether an address is one of the public internet. */
export function isOutside(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !INSIDE.check(address, 'ipv4')
  return family === 6 && OUTSIDE_6.check(address, 'ipv6') && !EXCEPT_6.check(address, 'ipv6')
}

/** The host led inside, or nowhere. */
export class NotOutside extends Error {
  constructor(hostname: string) {
    super(`${hostname} has an address that is not of the public internet`)
    this.name = 'NotOutside'
  }
}

/**
 * Looks a name up and hands on addresses of the public internet only. It is the connection's own look-up, so that a name
 * cannot lead elsewhere between check and use.
 */
export const lookupOutside: LookupFunction = (hostname, options, callback) => {
  const wanted: LookupOptions & { readonly all: true } = { ...options, all: true }
  lookup(hostname, wanted, (error, addresses) => {
    if (error !== null) return callback(error, '')
    return hand(hostname, addresses, options.all === true, callback)
  })
}

function hand(
  hostname: string,
  addresses: readonly LookupAddress[],
  all: boolean,
  callback: Parameters<LookupFunction>[2],
): void {
  const [first] = addresses
  if (first === undefined || !addresses.every(({ address }) => isOutside(address))) {
    callback(new NotOutside(hostname), '')
  } else if (all) callback(null, [...addresses])
  else callback(null, first.address, first.family)
}
