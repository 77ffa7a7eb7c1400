import { install } from './install'
import { list } from './list'
import { read } from './read'
import { replace } from './replace'

export const meter = [install, list, read, replace]
