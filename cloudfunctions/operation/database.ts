import tcb from '@cloudbase/node-sdk'

type App = ReturnType<typeof tcb.init>
let app: App | undefined

/** The platform's handle; environment and credentials come from where the function runs. */
export const cloud = (): App => {
  app ??= tcb.init({ env: tcb.SYMBOL_CURRENT_ENV })
  return app
}
export const database = () => cloud().database()
export const identityOf = (context: object): { openId: string | undefined } => ({
  openId: (tcb.getCloudbaseContext(context as never) as { WX_OPENID?: string }).WX_OPENID || undefined,
})

/** A vendor's error code, whatever class carries it. */
export const codeOf = (error: unknown): string =>
  error && typeof error === 'object' && 'code' in error ? String((error as { code: unknown }).code) : ''
export const isConflict = (error: unknown): boolean => codeOf(error) === 'DATABASE_TRANSACTION_CONFLICT'
export const isDuplicate = (error: unknown): boolean =>
  codeOf(error) === 'DATABASE_DUPLICATE_WRITE' || (error instanceof Error && error.message.includes('E11000'))
/** Whether the vendor closed the connection before it answered. */
export const isDropped = (error: unknown): boolean =>
  codeOf(error) === 'ECONNRESET' || (error instanceof Error && error.message.includes('socket hang up'))
