import { target } from './target'

export const file = [target]
