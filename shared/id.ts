export const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A ULID: 10 characters of time (ms), 16 of randomness. `random` yields [0, 1); the mini-program has no crypto. */
export function ulid(nowMs: number, random: () => number = Math.random): string {
  let time = ''
  for (let rest = nowMs, i = 0; i < 10; i += 1, rest = Math.floor(rest / 32)) time = ALPHABET[rest % 32] + time
  let tail = ''
  for (let i = 0; i < 16; i += 1) tail += ALPHABET[Math.floor(random() * 32)]
  return time + tail
}

/** A prefixed id such as `tkt_01J…`; ids sort by the time they were made. */
export const newId = (prefix: string, nowMs: number, random?: () => number): string =>
  `${prefix}_${ulid(nowMs, random)}`

/** An id without its prefix, to make another id of it; nothing is ever learned from what an id is made of. */
export const stem = (id: string): string => id.slice(id.indexOf('_') + 1)
