/** How many answers to "which?" an instance remembers. */
const MOST = 2000
const remembered = new Map<string, string>()

/**
 * Two readings of which the second reads what the first says. It mostly says what it said before: an instance remembers
 * that under `name` (ids and bounds, never what is answered), and the second begins beside the first. If the first says
 * something else by now, the second is done again after it. One wait instead of two; nothing but reading may be in it.
 */
export async function beside<A, W, B>(
  name: string,
  first: () => Promise<A>,
  wanted: (found: A) => W,
  second: (wanted: W) => Promise<B>,
): Promise<[A, B]> {
  const earlier = remembered.get(name)
  const early = earlier === undefined ? null : second(JSON.parse(earlier) as W)
  // What was read for another answer than the present one is nobody's.
  early?.catch(() => undefined)
  const found = await first()
  const which = wanted(found)
  const text = JSON.stringify(which)
  remembered.delete(name)
  remembered.set(name, text)
  if (remembered.size > MOST) remembered.delete(remembered.keys().next().value as string)
  return [found, await (early && earlier === text ? early : second(which))]
}
