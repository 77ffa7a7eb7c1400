import { get } from './get'
import { list } from './list'
import { read } from './read'
import { readers } from './readers'
import { save } from './save'
import { articles, articleVersions, readings } from './store'
import { suggest } from './suggest'
import { withdraw } from './withdraw'

export const operations = [get, list, read, readers, save, suggest, withdraw]
export const collections = [articles, articleVersions, readings]
