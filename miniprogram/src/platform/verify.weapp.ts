/** WeChat opens no page of the browser's; the code on the paper leads there. */
export const verifyPage: (() => void) | null = null
