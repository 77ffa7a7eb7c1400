export const canPrint = true
/** The page as it stands, without its frame and buttons. */
export const print = (): void => window.print()
