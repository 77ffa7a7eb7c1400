/** The little of AbortController that react-query asks for, where the platform has none. */
export class AbortController {
  signal = { aborted: false, addEventListener() {}, removeEventListener() {} }
  abort() {
    this.signal.aborted = true
  }
}
