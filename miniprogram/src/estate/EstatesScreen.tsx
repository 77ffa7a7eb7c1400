import { useCommand } from '../app/command'
import { useDraft } from '../app/draft'
import { told } from '../app/go'
import { usePerson } from '../app/person'
import { mayCall } from '../app/rights'
import { Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Section } from '../ui/parts'
import { Refused } from '../ui/states'
import { Estates } from './Estates'
import { estateStaffWords } from './staff-words'

/** The estates of an administrator; and a form for another. */
export function EstatesScreen() {
  const { me } = usePerson()
  const words = useWords(estateStaffWords)
  const opens = me?.grants.some(grant => mayCall('estate.create', [grant.role]))
  return (
    <Page id="estates" title={words('estate.title')} aside={opens && <CreateForm />}>
      <Estates />
    </Page>
  )
}

const BLANK = { name: '', code: '', managerName: '', managerPhone: '' }
function CreateForm() {
  const words = useWords(estateStaffWords)
  const { draft, change, discard } = useDraft('estate', BLANK)
  const { run, busy, refusal } = useCommand('estate.create', { firstId: draft.requestId, fields: estateStaffWords })
  const create = async () => {
    const { name, code, managerName, managerPhone } = draft
    if (!(await run({ name, code, manager: { name: managerName, phone: managerPhone } }))) return
    change(BLANK)
    discard()
    told(words('estate.created'))
  }
  return (
    <Section title={words('estate.create')}>
      <Line
        id="name"
        label={words('estate.name')}
        hint={words('estate.nameHint')}
        value={draft.name}
        onChange={name => change({ name })}
      />
      <Line
        id="code"
        label={words('estate.code')}
        hint={words('estate.codeHint')}
        max={20}
        value={draft.code}
        onChange={code => change({ code })}
      />
      <Line
        id="manager-name"
        label={words('estate.managerName')}
        value={draft.managerName}
        onChange={managerName => change({ managerName })}
      />
      <Line
        id="manager-phone"
        label={words('estate.managerPhone')}
        kind="number"
        max={11}
        value={draft.managerPhone}
        onChange={managerPhone => change({ managerPhone })}
      />
      <Refused refusal={refusal} />
      <Button id="create" busy={busy} onPress={() => void create()}>
        {words('estate.create')}
      </Button>
    </Section>
  )
}
