/** WeChat says who is calling; there is no token to keep. */
export const token = (): string | null => null
export const keepToken = (_token: string): void => {}
export const dropToken = (): void => {}
export const signsInByScan = false
export const reloadApp = (): void => {}
