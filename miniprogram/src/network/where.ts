import { pageUrl } from '../app/noun'

/** The page of a valve: what its code opens. */
export const valveUrl = (valveId: string): string => pageUrl('network/valve', { valveId })
