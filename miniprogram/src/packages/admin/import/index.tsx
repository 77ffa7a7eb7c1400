import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { ImportAnswer, Problem } from '../../../../../shared/estate/contract'
import { useAsk } from '../../../ask'
import { useCommand } from '../../../command'
import { Problems } from '../../../file/Problems'
import { WorkbookField } from '../../../file/WorkbookField'
import { usePerson } from '../../../people/person'
import { keep, kept } from '../../../platform/storage'
import type { Workbook } from '../../../platform/workbook'
import { Field } from '../../../ui/fields'
import { Page } from '../../../ui/Page'
import { Button, Card, Icon, Row, Section, Tag } from '../../../ui/parts'
import { Refused } from '../../../ui/states'
import { isWord } from '../../../words/words'

/** Houses, people and places from a workbook: check, mend, publish, watch it arrive. */
export default function ImportPage() {
  const { words, hat } = usePerson()
  const estateId = useRouter().params.estateId ?? hat?.estateId ?? ''
  const [workbook, setWorkbook] = useState<Workbook | null>(null)
  const [found, setFound] = useState<ImportAnswer | null>(null)
  const [importId, setImportId] = useState(() => kept<string>(`import.${estateId}`) ?? '')
  const check = useCommand('estate.import')
  const publish = useCommand('estate.import')
  const file = workbook?.fileId ?? ''

  const look = async () => {
    const answer = await check.run({ estateId, file, mode: 'check' })
    if (answer) setFound(answer)
  }
  const write = async () => {
    const answer = await publish.run({ estateId, file, mode: 'publish' })
    if (!answer?.importId) return
    keep(`import.${estateId}`, answer.importId)
    setImportId(answer.importId)
    setFound(null)
    setWorkbook(null)
  }
  const problems = found?.problems ?? (publish.refusal?.reference as { problems?: Problem[] })?.problems ?? []
  return (
    <Page
      id="import"
      title={words('import.title')}
      aside={
        <>
          {found && <Counts counts={found.counts} />}
          <Field hint={words('import.how')}>{null}</Field>
        </>
      }
    >
      <Progress importId={importId} />
      <Section title={words('estate.import')}>
        <WorkbookField
          workbook={workbook}
          onChange={chosen => {
            setWorkbook(chosen)
            setFound(null)
            check.forget()
            publish.forget()
          }}
        />
        <Refused refusal={check.refusal ?? publish.refusal} />
        {workbook && !found && (
          <Button id="check" busy={check.busy} onPress={() => void look()}>
            {words('import.check')}
          </Button>
        )}
      </Section>
      {found && !problems.length && (
        <>
          <Row icon="check" title={<Tag tone="green">{words('import.fine')}</Tag>} />
          <Button id="publish" busy={publish.busy} onPress={() => void write()}>
            {words('import.publish')}
          </Button>
        </>
      )}
      {problems.length > 0 && (
        <Section title={words('import.problems', { n: problems.length })}>
          <Problems problems={problems} />
        </Section>
      )}
    </Page>
  )
}

function Counts({ counts }: { counts: Record<string, number> }) {
  const { words } = usePerson()
  return (
    <Card title={words('import.counts')}>
      {Object.entries(counts).map(([what, n]) => {
        const word = `import.count.${what}`
        return <Row key={what} title={isWord(word) ? words(word) : what} end={String(n)} />
      })}
    </Card>
  )
}

function Progress({ importId }: { importId: string }) {
  const { words } = usePerson()
  const { data } = useAsk('estate.importStatus', { importId }, { enabled: Boolean(importId), live: true })
  if (!data) return null
  const { state, done, total } = data
  return (
    <Card>
      <Row
        id="import-progress"
        icon={state === 'done' ? 'check' : 'refresh'}
        title={words(state === 'done' ? 'import.done' : 'import.running', { done, total })}
        end={state === 'done' && <Icon name="check" />}
      />
    </Card>
  )
}
