import { View } from '@tarojs/components'
import { useState } from 'react'
import { ARTICLE_KINDS, type ArticleKind } from '../../../shared/handbook/schema'
import type { ArticleRow } from '../../../shared/handbook/views'
import { useList } from '../app/ask'
import { go } from '../app/go'
import { pageUrl } from '../app/noun'
import { usePart } from '../app/part'
import { usePerson } from '../app/person'
import { useRights } from '../app/rights'
import { useSettled } from '../app/settled'
import { Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Pills, Row, Tabs, Tag } from '../ui/parts'
import { Empty, List } from '../ui/states'
import { EditSheet } from './EditSheet'
import { handbookStaffWords } from './staff-words'

const SHOWS = ['current', 'unread', 'withdrawn'] as const
const KINDS = ['all', ...ARTICLE_KINDS] as const
/** Procedures, prices, scripts and laws: found by words and kind; what the reader must still read stands apart. */
export function ArticlesScreen() {
  const { hat } = usePerson()
  const words = useWords(handbookStaffWords)
  const rights = useRights(hat?.estateId)
  const estateId = hat?.estateId ?? ''
  const [show, setShow] = usePart('show', SHOWS, 'current')
  const [writing, setWriting] = useState(false)
  return (
    <Page id="articles" title={words('handbook.title')}>
      {rights('handbook.save') && (
        <View className="acts">
          <Button id="article-new" icon="plus" onPress={() => setWriting(true)}>
            {words('handbook.new')}
          </Button>
        </View>
      )}
      <Tabs
        id="show"
        choices={SHOWS.map(value => ({ value, label: words(`handbook.show.${value}`) }))}
        value={show}
        onChange={setShow}
      />
      {show === 'unread' ? <Unread estateId={estateId} /> : <Found key={show} estateId={estateId} show={show} />}
      {writing && <EditSheet estateId={estateId} article={null} onClose={() => setWriting(false)} />}
    </Page>
  )
}
function Unread({ estateId }: { estateId: string }) {
  const words = useWords(handbookStaffWords)
  const list = useList('handbook.list', { estateId, show: 'unread' }, { enabled: Boolean(estateId), live: true })
  const none = <Empty icon="check" title={words('handbook.noneUnread')} next={words('handbook.noneUnreadNext')} />
  return (
    <List list={list} empty={none}>
      {row => <ArticleCard key={row.articleId} row={row} />}
    </List>
  )
}
function Found({ estateId, show }: { estateId: string; show: 'current' | 'withdrawn' }) {
  const words = useWords(handbookStaffWords)
  const [typed, setTyped] = useState('')
  const [kind, setKind] = useState<ArticleKind | 'all'>('all')
  const text = useSettled(typed.trim())
  const asked = { estateId, show, text, ...(kind !== 'all' && { kind }) }
  const list = useList('handbook.list', asked, { enabled: Boolean(estateId) })
  return (
    <>
      <Line
        id="find"
        label={words('handbook.find')}
        hint={words('handbook.findHint')}
        max={80}
        value={typed}
        onChange={setTyped}
      />
      <Pills<ArticleKind | 'all'>
        id="kind"
        choices={KINDS.map(value => ({ value, label: words(`handbook.kind.${value}`) }))}
        value={kind}
        onChange={setKind}
      />
      <List
        list={list}
        empty={<Empty icon="search" title={words('handbook.none')} next={words('handbook.noneNext')} />}
      >
        {row => <ArticleCard key={row.articleId} row={row} />}
      </List>
    </>
  )
}
function ArticleCard({ row }: { row: ArticleRow }) {
  const words = useWords(handbookStaffWords)
  const { articleId, title, kind, lead, source, edition, must, read } = row
  const from = [words(`handbook.kind.${kind}`), source, edition].filter(Boolean).join(' · ')
  return (
    <View className="card">
      <Row
        id={`article-${articleId}`}
        icon="form"
        title={title}
        detail={`${from} · ${lead}`}
        end={must && <Tag tone={read ? 'green' : 'amber'}>{words(read ? 'handbook.read' : 'handbook.must')}</Tag>}
        onPress={() => go(pageUrl('handbook/article', { articleId }))}
      />
    </View>
  )
}
