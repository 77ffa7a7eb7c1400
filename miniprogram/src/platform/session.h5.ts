const KEY = 'anju.token'

/** The page a contractor's link leads to, and the link's token in its fragment. */
const LINK = /^#\/packages\/contractor\/[^?]*\?(?:.*&)?token=(lnk_[A-Za-z0-9_.-]+)/

/** On the page of a link the link itself; else the opaque, revocable session of this browser. */
export const token = (): string | null => LINK.exec(window.location.hash)?.[1] ?? localStorage.getItem(KEY)
export const keepToken = (value: string): void => localStorage.setItem(KEY, value)
export const dropToken = (): void => localStorage.removeItem(KEY)
/** Here WeChat is not present: a code is shown and confirmed by the phone. */
export const signsInByScan: boolean = true
/** Everything this person saw leaves the page. */
export const reloadApp = (): void => window.location.reload()
