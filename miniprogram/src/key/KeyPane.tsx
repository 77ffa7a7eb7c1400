import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { KEY_MACHINE, type KeyVerb } from '../../../shared/key/act'
import type { KeyState, LedgerLine } from '../../../shared/key/schema'
import { useAsk } from '../app/ask'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { usePerson } from '../app/person'
import { pictureOf } from '../platform/strokes'
import { useWords } from '../ui/language'
import { Button, Card, Tag } from '../ui/parts'
import { ErrorState, Skeleton } from '../ui/states'
import { absolute } from '../ui/time'
import { KeySheet } from './KeySheet'
import { keyStaffWords } from './staff-words'
import { itemsSaid, KEY_TONES } from './tones'
import { keyWords } from './words'
import './key.scss'

const VERBS = ['lend', 'handOver', 'return', 'lose'] as const satisfies readonly KeyVerb[]
const may = (verb: KeyVerb, state: KeyState): boolean => (KEY_MACHINE[verb].from as readonly KeyState[]).includes(state)

/** One bunch: what hangs on it, who has it, and its whole ledger with signatures. */
export function KeyPane({ keyId }: { keyId: string }) {
  const { hat } = usePerson()
  const words = useWords(keyStaffWords, keyWords)
  const [asking, setAsking] = useState<(typeof VERBS)[number] | null>(null)
  const { data: bunch, error, refetch } = useAsk('key.get', { keyId }, { live: true, enabled: Boolean(keyId) })
  const release = useCommand('key.release')
  const letGo = async () => {
    if (await release.run({ keyId })) told(words('key.released'))
  }
  if (!bunch) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton rows={2} />
  const verbs = hat?.kind === 'desk' ? VERBS.filter(verb => may(verb, bunch.state)) : []
  return (
    <>
      <View className="card card--pad section" id="key-head">
        <View className="brief__head">
          <Text className="bunch__number">{bunch.number}</Text>
          <View className="row__words">
            <Text className="brief__title">{bunch.houseLabel}</Text>
            <Text className="brief__about">{itemsSaid(bunch.items, words)}</Text>
          </View>
          <Tag tone={KEY_TONES[bunch.state]}>{words(`key.state.${bunch.state}`)}</Tag>
        </View>
        {bunch.holderName && <Text className="brief__when">{words('key.held', { name: bunch.holderName })}</Text>}
        {bunch.dueAt !== null && (
          <Text className="brief__about">{words('key.due', { at: absolute(bunch.dueAt) })}</Text>
        )}
        {bunch.reservedFor && (
          <Text className="brief__about">
            {words('key.reservedFor', { name: bunch.reservedFor.byName, at: absolute(bunch.reservedFor.start) })}
          </Text>
        )}
        <Text className="brief__about">
          {bunch.authorisation ? words('key.authorised', { by: bunch.authorisation }) : words('key.notAuthorised')}
        </Text>
      </View>
      {verbs.length > 0 && (
        <View className="actions-row section">
          {verbs.map((verb, index) => (
            <Button
              key={verb}
              id={`key-${verb}`}
              look={verb === 'lose' ? 'danger' : index ? 'quiet' : 'primary'}
              onPress={() => setAsking(verb)}
            >
              {words(`key.do.${verb}`)}
            </Button>
          ))}
          {bunch.reservedFor && (
            <Button id="key-release" look="quiet" busy={release.busy} onPress={() => void letGo()}>
              {words('key.do.release')}
            </Button>
          )}
        </View>
      )}
      <Card title={words('key.ledger')}>
        <View className="timeline" id="ledger">
          {[...bunch.ledger].reverse().map(line => (
            <Line key={`${line.what}${line.at}`} line={line} />
          ))}
        </View>
      </Card>
      {asking && <KeySheet verb={asking} bunch={bunch} onClose={() => setAsking(null)} />}
    </>
  )
}

function Line({ line }: { line: LedgerLine }) {
  const words = useWords(keyStaffWords)
  const said = [
    line.toName && line.what !== 'returned' && words('key.to', { name: line.toName }),
    line.purpose,
    line.dueAt && words('key.due', { at: absolute(line.dueAt) }),
    line.witnessName && words('key.witnessed', { name: line.witnessName }),
    line.note,
  ]
  return (
    <View className="timeline__entry">
      <View
        className={`timeline__dot ${line.what === 'lost' || line.what === 'overdue' ? 'timeline__dot--reopened' : ''}`}
      />
      <View className="timeline__words">
        <Text className="timeline__what">
          {words(`key.line.${line.what}`)}
          {line.byName ? ` · ${line.byName}` : ''}
        </Text>
        <Text className="timeline__when">{absolute(line.at)}</Text>
        <Text className="timeline__note">{said.filter(Boolean).join(' · ')}</Text>
        {line.signature && <View className="signature" style={{ backgroundImage: pictureOf(line.signature) }} />}
      </View>
    </View>
  )
}
