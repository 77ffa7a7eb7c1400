/** Writes what is chosen on a page into its address, so that a reload, a bookmark and a colleague find it again. */
export function intoAddress(facts: Record<string, string | null>): void {
  const [page = '', asked = ''] = window.location.hash.split('?')
  const all = new URLSearchParams(asked)
  for (const [name, value] of Object.entries(facts)) {
    if (value === null) all.delete(name)
    else all.set(name, value)
  }
  const query = all.toString()
  window.history.replaceState(window.history.state, '', query ? `${page}?${query}` : page)
  // The browser says nothing of it.
  window.dispatchEvent(new Event('address'))
}
