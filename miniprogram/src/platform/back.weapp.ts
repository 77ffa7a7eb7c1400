/** WeChat closes a sheet by its veil and its cross; the way back leaves the page. */
export const useBack = (_close: () => void): void => {}
export const hearBack = (): void => {}
