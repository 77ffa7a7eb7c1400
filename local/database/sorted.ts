const CHUNK = 512

/** Distinct strings in order, in chunks short enough to splice. */
export class Sorted {
  private chunks: string[][] = [[]]

  /** Takes the list over and sorts it. */
  static from(keys: string[]): Sorted {
    keys.sort()
    const sorted = new Sorted()
    if (keys.length > 0) sorted.chunks = []
    for (let at = 0; at < keys.length; at += CHUNK / 2) sorted.chunks.push(keys.slice(at, at + CHUNK / 2))
    return sorted
  }

  private chunkFor(key: string): number {
    let low = 0
    let high = this.chunks.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (((this.chunks[middle] as string[])[0] as string) <= key) low = middle
      else high = middle - 1
    }
    return low
  }

  /** About how many strings are in [from, until): exact within a chunk. */
  about(from: string, until: string): number {
    const low = this.chunkFor(from)
    const high = this.chunkFor(until)
    const offset = place(this.chunks[high] as string[], until) - place(this.chunks[low] as string[], from)
    return (high - low) * (CHUNK >> 1) + offset
  }

  insert(key: string): void {
    const index = this.chunkFor(key)
    const chunk = this.chunks[index] as string[]
    const at = place(chunk, key)
    if (chunk[at] === key) return
    chunk.splice(at, 0, key)
    if (chunk.length > CHUNK) this.chunks.splice(index + 1, 0, chunk.splice(CHUNK >> 1))
  }

  remove(key: string): void {
    const index = this.chunkFor(key)
    const chunk = this.chunks[index] as string[]
    const at = place(chunk, key)
    if (chunk[at] !== key) return
    chunk.splice(at, 1)
    if (chunk.length === 0 && this.chunks.length > 1) this.chunks.splice(index, 1)
  }

  /** The strings in [from, until), forwards or backwards. */
  *range(from: string, until: string, backwards: boolean): Generator<string, undefined> {
    let index = this.chunkFor(backwards ? until : from)
    let at = place(this.chunks[index] as string[], backwards ? until : from) - (backwards ? 1 : 0)
    const step = backwards ? -1 : 1
    for (;;) {
      const chunk = this.chunks[index]
      if (!chunk) return
      const key = chunk[at]
      if (key === undefined) {
        index += step
        at = backwards ? (this.chunks[index]?.length ?? 0) - 1 : 0
        continue
      }
      if (backwards ? key < from : key >= until) return
      yield key
      at += step
    }
  }
}

/** Where the key is or would be. */
function place(keys: string[], key: string): number {
  let low = 0
  let high = keys.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((keys[middle] as string) < key) low = middle + 1
    else high = middle
  }
  return low
}
