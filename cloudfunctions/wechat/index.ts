import { vendorTokens } from './store'

export const operations = []
export const collections = [vendorTokens]
