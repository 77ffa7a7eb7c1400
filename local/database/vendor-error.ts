/** A refusal in the vendor's words. */
export class VendorError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}
const HELP = 'Please check your request, but if the problem persists, contact us.'
export const gone = () =>
  new VendorError(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. ${HELP}`,
  )
export const conflict = () =>
  new VendorError(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${HELP}`,
  )
export const missing = (name: string) =>
  new VendorError('DATABASE_COLLECTION_NOT_EXIST', `[ResourceNotFound] Db or Table not exist: ${name}. ${HELP}`)
export const duplicate = (collection: string, index: string, key: unknown) =>
  new VendorError(
    'DATABASE_DUPLICATE_WRITE',
    `E11000 duplicate key error collection: ${collection} index: ${index} dup key: ${JSON.stringify(key)}`,
  )
export const invalid = (message: string) => new VendorError('DATABASE_REQUEST_FAILED', `[FailedOperation] ${message}`)
export const badParameter = (message: string) => new VendorError('INVALID_PARAM', message)
/** MongoDB forbids parallel operations in a session; what the vendor makes of them is not known. */
export const atOnce = () =>
  new VendorError('local.unsupported', 'The local database does not do two requests of one transaction at once')
export const unsupported = (name: string) =>
  new VendorError('local.unsupported', `The local database does not do ${name}`)
