/**
 * What a noun asks of another that knows it already. Whoever asks says the shape; who answers is said where the nouns are
 * put together, so that neither a type nor a module goes round in a circle. Loaded when it is first asked.
 */
interface Port<P> {
  ask: () => Promise<P>
  answeredBy: (load: () => Promise<P>) => void
}
export function port<P>(name: string): Port<P> {
  let answer: (() => Promise<P>) | undefined
  return {
    ask: () => {
      if (!answer) throw new Error(`nobody answers for ${name}`)
      return answer()
    },
    answeredBy: load => {
      answer = load
    },
  }
}
