const MOST = 5_000_000

/** How many characters the browser still keeps: it gives five million and tells nobody what is used. */
export const storageLeft = (): number => {
  let used = 0
  for (let at = 0; at < localStorage.length; at += 1) {
    const key = localStorage.key(at) ?? ''
    used += key.length + (localStorage.getItem(key)?.length ?? 0)
  }
  return Math.max(0, MOST - used)
}
