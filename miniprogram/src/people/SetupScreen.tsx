import { useState } from 'react'
import { useCommand } from '../app/command'
import { goHome, told } from '../app/go'
import { usePerson } from '../app/person'
import { Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Card, Row } from '../ui/parts'
import { Refused } from '../ui/states'
import { peopleStaffWords } from './staff-words'

/** The very first administrator of a new deployment, by the code from its environment. */
export function SetupScreen() {
  const { me, reload } = usePerson()
  const words = useWords(peopleStaffWords)
  const [code, setCode] = useState('')
  const [name, setName] = useState(me?.name ?? '')
  const { run, busy, refusal } = useCommand('people.bootstrap')
  const send = async () => {
    if (!(await run({ code, name }))) return
    told(words('setup.done'))
    reload()
    goHome()
  }
  return (
    <Page
      id="setup"
      title={words('setup.title')}
      size="form"
      bar={
        <>
          <Refused refusal={refusal} />
          <Button id="send" busy={busy} onPress={() => void send()}>
            {words('setup.send')}
          </Button>
        </>
      }
    >
      <Card>
        <Row icon="alert" title={words('setup.how')} />
      </Card>
      <Line id="code" label={words('setup.code')} max={200} value={code} onChange={setCode} />
      <Line id="name" label={words('setup.name')} value={name} onChange={setName} />
    </Page>
  )
}
