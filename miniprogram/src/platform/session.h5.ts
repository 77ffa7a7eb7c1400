const KEY = 'anju.token'

/** The opaque, revocable session of this browser. */
export const token = (): string | null => localStorage.getItem(KEY)
export const keepToken = (value: string): void => localStorage.setItem(KEY, value)
export const dropToken = (): void => localStorage.removeItem(KEY)
/** Here WeChat is not present: a code is shown and confirmed by the phone. */
export const signsInByScan: boolean = true
/** Everything this person saw leaves the page. */
export const reloadApp = (): void => window.location.reload()
