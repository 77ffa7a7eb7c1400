import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { blocksOf } from '../../../shared/handbook/passage'
import type { ArticleView } from '../../../shared/handbook/views'
import { useAsk } from '../app/ask'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { usePerson } from '../app/person'
import { useRights } from '../app/rights'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Card, LinkText, Row, Tag } from '../ui/parts'
import { ErrorState, Refused, Skeleton } from '../ui/states'
import { absolute } from '../ui/time'
import { EditSheet } from './EditSheet'
import { Readers } from './Readers'
import { handbookStaffWords } from './staff-words'
import { WithdrawSheet } from './WithdrawSheet'
import './handbook.scss'

/** One article: what it says, where that stands, how it came about, who has read it. */
export function ArticleScreen() {
  const words = useWords(handbookStaffWords)
  const { hat } = usePerson()
  const { articleId = '' } = useRouter().params
  const [version, setVersion] = useState<number | null>(null)
  const { data, error, refetch } = useAsk('handbook.get', { articleId, ...(version && { version }) })
  const rights = useRights(hat?.estateId)
  const now = data && data.shown === data.version
  return (
    <Page
      id="article"
      title={words('handbook.one')}
      aside={
        data && (
          <>
            {data.mustRoles.length > 0 && rights('handbook.readers') && <Readers articleId={articleId} />}
            <Versions article={data} onShow={setVersion} />
          </>
        )
      }
      bar={data && now && data.state === 'current' && <Acts article={data} edits={rights('handbook.save')} />}
    >
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton />}
      {data && !now && (
        <View className="note">
          {words('handbook.earlier', { n: data.shown })}
          <LinkText id="article-now" onPress={() => setVersion(null)}>
            {words('handbook.now')}
          </LinkText>
        </View>
      )}
      {data && <Said article={data} />}
    </Page>
  )
}

function Said({ article }: { article: ArticleView }) {
  const words = useWords(handbookStaffWords)
  const { title, kind, source, edition, dated, text, keywords, must, read, readAt, withdrawn } = article
  const from = [words(`handbook.kind.${kind}`), source, edition, dated].filter(Boolean).join(' · ')
  return (
    <Card id="article-words">
      <Row
        icon="form"
        title={title}
        detail={from}
        end={must && <Tag tone={read ? 'green' : 'amber'}>{words(read ? 'handbook.read' : 'handbook.must')}</Tag>}
      />
      {withdrawn && (
        <Row
          id="withdrawn"
          icon="alert"
          title={words('handbook.gone', { name: withdrawn.byName, at: absolute(withdrawn.at) })}
          detail={withdrawn.why}
        />
      )}
      <View className="handbook-text">
        {blocksOf(text).map((block, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph has no name but its place
          <View key={at} className={block.heading ? 'handbook-text__head' : 'handbook-text__part'}>
            {block.text}
          </View>
        ))}
        {keywords.length > 0 && <Text className="hint">{keywords.join(' · ')}</Text>}
        {read && readAt !== null && <View className="hint">{words('handbook.readAt', { at: absolute(readAt) })}</View>}
      </View>
    </Card>
  )
}

/** What the reader may do with it now: say that it was read, change it, withdraw it. */
function Acts({ article, edits }: { article: ArticleView; edits: boolean }) {
  const words = useWords(handbookStaffWords)
  const [open, setOpen] = useState<'edit' | 'withdraw' | null>(null)
  const { run, busy, refusal } = useCommand('handbook.read')
  const { articleId, version, estateId, must, read } = article
  const confirm = async () => {
    if (await run({ articleId, version })) told(words('handbook.confirmed'))
  }
  const close = () => setOpen(null)
  if (!edits && !(must && !read)) return null
  return (
    <View className="actions">
      <Refused refusal={refusal} />
      {must && !read && (
        <Button id="article-confirm" busy={busy} onPress={() => void confirm()}>
          {words('handbook.confirm')}
        </Button>
      )}
      {edits && (
        <>
          <Button id="article-edit" look="quiet" icon="pen" onPress={() => setOpen('edit')}>
            {words('handbook.edit')}
          </Button>
          <Button id="article-withdraw" look="quiet" onPress={() => setOpen('withdraw')}>
            {words('handbook.withdraw')}
          </Button>
        </>
      )}
      {open === 'edit' && <EditSheet estateId={estateId} article={article} onClose={close} />}
      {open === 'withdraw' && <WithdrawSheet articleId={articleId} version={version} onClose={close} />}
    </View>
  )
}

function Versions({ article, onShow }: { article: ArticleView; onShow(version: number): void }) {
  const words = useWords(handbookStaffWords)
  return (
    <Card id="article-versions" title={words('handbook.versions')}>
      {article.versions.map(({ version, at, byName, why }) => (
        <Row
          key={version}
          id={`version-${version}`}
          icon="clock"
          title={`${words('handbook.version', { n: version })} · ${why}`}
          detail={words('handbook.by', { name: byName, at: absolute(at) })}
          onPress={() => onShow(version)}
        />
      ))}
    </Card>
  )
}
