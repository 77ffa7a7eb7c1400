import { Store } from '../operation/store'

/** How many places for files somebody, or the holder of a link, was given within an hour. Nobody else writes it. */
interface Uploads {
  _id: string
  since: number
  count: number
}
export const uploads = new Store<Uploads>('uploads', { notFound: 'file.not_found' })
