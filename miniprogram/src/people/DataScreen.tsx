import { useState } from 'react'
import { confirmWord, type PersonalData } from '../../../shared/people/data'
import { useAsk } from '../app/ask'
import { CallRefused } from '../app/call'
import { useCommand } from '../app/command'
import { go, told } from '../app/go'
import { usePerson } from '../app/person'
import { saveText } from '../platform/save'
import { dropToken, reloadApp } from '../platform/session'
import { Field, Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Card, Row } from '../ui/parts'
import { ErrorState, Refused, Sheet, Skeleton } from '../ui/states'
import { absolute, day } from '../ui/time'
import { peopleFirstWords } from './first-words'
import { gather } from './gather'
import { peopleWords } from './words'

/** What is kept about a person: to read, to take along, to put right, to have deleted. */
export function DataScreen() {
  const words = useWords(peopleFirstWords, peopleWords)
  const { data, error, refetch } = useAsk('people.exportData', {})
  const [erasing, setErasing] = useState(false)
  return (
    <Page id="data" title={words('data.title')} size="form">
      {data ? <Kept data={data} /> : error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton />}
      <Export />
      <Card title={words('data.correct')}>
        <Row
          id="correct"
          icon="person"
          title={words('data.correctDo')}
          detail={words('data.correctHow')}
          onPress={() => go('/packages/owner/report/index?kind=inquiry')}
        />
      </Card>
      <Card title={words('data.erase')}>
        <Field hint={words('data.eraseHow')}>
          <Button id="erase" look="danger" onPress={() => setErasing(true)}>
            {words('data.erase')}
          </Button>
        </Field>
      </Card>
      {erasing && data && <EraseSheet data={data} onClose={() => setErasing(false)} />}
    </Page>
  )
}

function Kept({ data }: { data: PersonalData }) {
  const { me } = usePerson()
  const words = useWords(peopleFirstWords, peopleWords)
  const none = words('data.none')
  const roles = me?.grants.map(grant => `${words(`role.${grant.role}`)} · ${grant.estateName}`)
  return (
    <Card title={words('data.kept')}>
      <Row title={words('data.name')} end={data.name || none} />
      <Row title={words('data.phone')} end={data.phone ?? none} />
      <Row title={words('data.consent')} end={data.consent ? absolute(data.consent.at) : none} />
      <Row title={words('data.grants')} detail={roles?.join('、') || none} />
      <Row title={words('data.claims')} detail={data.claims.map(claim => claim.houseLabel).join('、') || none} />
      <Row
        title={words('data.sessions')}
        detail={
          data.sessions.map(one => `${one.label} ${words('me.until', { date: day(one.expiresAt) })}`).join('、') || none
        }
      />
    </Card>
  )
}

function Export() {
  const { me } = usePerson()
  const words = useWords(peopleWords)
  const [part, setPart] = useState(0)
  const [failed, setFailed] = useState<CallRefused | null>(null)
  const take = async () => {
    if (!me) return
    setFailed(null)
    try {
      const text = JSON.stringify(await gather(me, setPart), null, 2)
      told(words((await saveText('anju.json', text)) === 'file' ? 'data.exported' : 'data.copied'))
    } catch (error) {
      if (!(error instanceof CallRefused)) throw error
      setFailed(error)
    } finally {
      setPart(0)
    }
  }
  return (
    <Card title={words('data.export')}>
      <Field hint={words('data.exportHow')}>
        <Button id="export" look="quiet" busy={part > 0} onPress={() => void take()}>
          {part > 0 ? words('data.exporting', { n: part }) : words('data.export')}
        </Button>
        <Refused refusal={failed} />
      </Field>
    </Card>
  )
}

function EraseSheet({ data, onClose }: { data: PersonalData; onClose(): void }) {
  const words = useWords(peopleWords)
  const [confirm, setConfirm] = useState('')
  const { run, busy, refusal } = useCommand('people.erase', { fields: peopleWords })
  const erase = async () => {
    if (!(await run({ confirm }))) return
    told(words('data.erased'))
    dropToken()
    reloadApp()
  }
  return (
    <Sheet title={words('data.erase')} onClose={onClose}>
      <Line
        id="confirm"
        label={words('data.eraseConfirm', { word: confirmWord(data) })}
        value={confirm}
        onChange={setConfirm}
      />
      <Refused refusal={refusal} />
      <Button id="erase-send" look="danger" busy={busy} onPress={() => void erase()}>
        {words('data.erase')}
      </Button>
    </Sheet>
  )
}
