export const canPrint = false
/** WeChat prints nothing; the workbook goes to a printer. */
export const print = (): void => {}
