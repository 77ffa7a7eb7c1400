import { approve } from './approve'
import { desk } from './desk'
import { draft } from './draft'
import { get } from './get'
import { list } from './list'
import { publish } from './publish'
import { read } from './read'
import { remind } from './remind'
import { bulletinReaders, bulletins } from './store'
import { unread } from './unread'
import { withdraw } from './withdraw'

export const operations = [approve, desk, draft, get, list, publish, read, remind, unread, withdraw]
export const collections = [bulletins, bulletinReaders]
