import type { Article, StaffRole, Written } from './schema'

export interface ArticleRow {
  articleId: string
  title: string
  kind: Written['kind']
  lead: string
  source: string
  edition: string
  dated: string
  savedAt: number
  /** Whether the reader must have read it, and has. */
  must: boolean
  read: boolean
}
interface VersionRow {
  version: number
  at: number
  byName: string
  why: string
}
export interface ArticleView extends Written {
  articleId: string
  estateId: string
  state: Article['state']
  /** The last one, and the one whose words these are. */
  version: number
  shown: number
  must: boolean
  read: boolean
  readAt: number | null
  withdrawn: { at: number; byName: string; why: string } | null
  versions: VersionRow[]
}
export interface ReaderRow {
  personId: string
  name: string
  role: StaffRole
  /** Null: not the version that is to be read. */
  readAt: number | null
}
export interface Suggestion extends Pick<Written, 'title' | 'kind' | 'source' | 'edition' | 'dated'> {
  articleId: string
  heading: string
  passage: string
}
