const CHUNK = 512

/** Strings in order, with their document ids, in chunks short enough to splice. Keys are unique. */
export class Sorted {
  private chunks: { keys: string[]; ids: string[] }[] = [{ keys: [], ids: [] }]

  static from(pairs: [string, string][]): Sorted {
    pairs.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0))
    const sorted = new Sorted()
    sorted.chunks = []
    for (let at = 0; at < pairs.length || at === 0; at += CHUNK / 2) {
      const part = pairs.slice(at, at + CHUNK / 2)
      sorted.chunks.push({ keys: part.map(pair => pair[0]), ids: part.map(pair => pair[1]) })
    }
    return sorted
  }

  private chunkFor(key: string): number {
    let low = 0
    let high = this.chunks.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.chunks[middle]?.keys[0] ?? '') <= key) low = middle
      else high = middle - 1
    }
    return low
  }
  private static place(keys: string[], key: string): number {
    let low = 0
    let high = keys.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((keys[middle] as string) < key) low = middle + 1
      else high = middle
    }
    return low
  }

  insert(key: string, id: string): void {
    const index = this.chunkFor(key)
    const chunk = this.chunks[index] as { keys: string[]; ids: string[] }
    const at = Sorted.place(chunk.keys, key)
    chunk.keys.splice(at, 0, key)
    chunk.ids.splice(at, 0, id)
    if (chunk.keys.length <= CHUNK) return
    const half = CHUNK >> 1
    this.chunks.splice(index + 1, 0, { keys: chunk.keys.splice(half), ids: chunk.ids.splice(half) })
  }

  remove(key: string): void {
    const index = this.chunkFor(key)
    const chunk = this.chunks[index] as { keys: string[]; ids: string[] }
    const at = Sorted.place(chunk.keys, key)
    if (chunk.keys[at] !== key) return
    chunk.keys.splice(at, 1)
    chunk.ids.splice(at, 1)
    if (chunk.keys.length === 0 && this.chunks.length > 1) this.chunks.splice(index, 1)
  }

  /** Ids whose key is in [from, until), forwards or backwards. */
  *range(from: string, until: string, backwards: boolean): Generator<string> {
    if (!backwards) {
      let index = this.chunkFor(from)
      let at = Sorted.place(this.chunks[index]?.keys ?? [], from)
      for (; index < this.chunks.length; index += 1, at = 0) {
        const chunk = this.chunks[index] as { keys: string[]; ids: string[] }
        for (; at < chunk.keys.length; at += 1) {
          if ((chunk.keys[at] as string) >= until) return
          yield chunk.ids[at] as string
        }
      }
      return
    }
    let index = this.chunkFor(until)
    let at = Sorted.place(this.chunks[index]?.keys ?? [], until) - 1
    for (; index >= 0; index -= 1, at = (this.chunks[index]?.keys.length ?? 0) - 1) {
      const chunk = this.chunks[index] as { keys: string[]; ids: string[] }
      for (; at >= 0; at -= 1) {
        if ((chunk.keys[at] as string) < from) return
        yield chunk.ids[at] as string
      }
    }
  }
}
