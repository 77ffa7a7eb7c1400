/** Calls back when a network comes; answers how to stop that. */
export function onOnline(run: () => void): () => void {
  window.addEventListener('online', run)
  return () => window.removeEventListener('online', run)
}

/** Puts the whole app beside the page, so that it opens without a network. Answers whether it is there now. */
export async function prepareOffline(): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false
  try {
    await navigator.serviceWorker.register('./sw.js')
    await navigator.serviceWorker.ready
    return true
  } catch {
    // No worker here (an insecure address, a private window): what is noted is still kept, only reopening needs a network.
    return false
  }
}
