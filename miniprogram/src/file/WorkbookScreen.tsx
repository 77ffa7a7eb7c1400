import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import type { SheetSpec, WorkbookImport, WorkbookProblem } from '../../../shared/workbook/table'
import type { CallRefused } from '../app/call'
import type { Workbook } from '../platform/workbook'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Card, Icon, Row, Section, Tag } from '../ui/parts'
import { Refused } from '../ui/states'
import { Problems } from './Problems'
import { fileStaffWords } from './staff-words'
import { TemplateButton } from './TemplateButton'
import { WorkbookField } from './WorkbookField'

interface Verb {
  busy: boolean
  refusal: CallRefused | null
  forget(): void
}
interface Props {
  id: string
  title: string
  /** What the sheets and columns are called. */
  aside: ReactNode
  /** What is read: for the template, and for the places of problems. */
  specs: readonly SheetSpec[]
  /** How far the import under way is. */
  job: WorkbookImport | undefined
  check: Verb
  onCheck(file: string): Promise<WorkbookImport | undefined>
  publish: Verb
  onPublish(file: string): Promise<WorkbookImport | undefined>
  /** What publishing is called here. */
  publishLabel?: string
  /** What a workbook without problems holds; else how many rows are new. */
  holds?: ReactNode
  /** What else is worth knowing before it is published. */
  note?: string | undefined
}
/** One workbook: check it, mend it in the spreadsheet, publish it whole, and watch it come in. */
export function WorkbookScreen({ id, title, aside, specs, job, check, onCheck, publish, onPublish, ...more }: Props) {
  const words = useWords(fileStaffWords)
  const { holds, note, publishLabel = words('workbook.publish') } = more
  const [workbook, setWorkbook] = useState<Workbook | null>(null)
  const [found, setFound] = useState<WorkbookImport | null>(null)
  const file = workbook?.fileId ?? ''
  const refused = publish.refusal?.reference as { problems?: WorkbookProblem[] } | undefined
  const problems = found?.problems ?? refused?.problems ?? []
  const look = async () => {
    publish.forget()
    const answer = await onCheck(file)
    if (answer) setFound(answer)
  }
  const enter = async () => {
    if (!(await onPublish(file))) return
    setFound(null)
    setWorkbook(null)
  }
  return (
    <Page
      id={id}
      title={title}
      aside={
        <>
          <Section title={words('workbook.templateTitle')}>
            <View className="note note--brand">{words('workbook.formats')}</View>
            <TemplateButton name={title} specs={specs} />
          </Section>
          {aside}
        </>
      }
    >
      {job && <Progress job={job} specs={specs} />}
      <Section title={words('workbook.title')}>
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
          <Card>
            <Row
              id="fine"
              icon="check"
              title={<Tag tone="green">{words('import.fine')}</Tag>}
              detail={!holds && words('workbook.counts', { n: found.rows, same: found.same })}
            />
          </Card>
          {holds}
          {note && <View className="note">{note}</View>}
          <Button id="publish" busy={publish.busy} onPress={() => void enter()}>
            {publishLabel}
          </Button>
        </>
      )}
      {problems.length > 0 && (
        <Section title={words('import.problems', { n: problems.length })}>
          <Problems problems={problems} specs={specs} />
        </Section>
      )}
      {Boolean(found?.hints?.length) && (
        <Section title={words('workbook.hints')}>
          <Problems id="hints" problems={found?.hints ?? []} specs={specs} />
        </Section>
      )}
    </Page>
  )
}

function Progress({ job, specs }: { job: WorkbookImport; specs: readonly SheetSpec[] }) {
  const words = useWords(fileStaffWords)
  const ended = job.state === 'done'
  if (job.state === 'failed')
    return (
      <Section title={words('workbook.failed')}>
        <Problems problems={job.problems} specs={specs} />
      </Section>
    )
  return (
    <Card>
      <Row
        id="import-progress"
        icon={ended ? 'check' : 'refresh'}
        title={words(ended ? 'import.done' : job.state === 'checking' ? 'workbook.checking' : 'import.running', {
          done: job.done,
          total: job.rows,
        })}
        end={ended && <Icon name="check" />}
      />
    </Card>
  )
}

/** The sheets and columns a workbook is made of. */
export function Sheets({ sheets }: { sheets: { id: string; title: string; columns: [string, string][] }[] }) {
  const words = useWords(fileStaffWords)
  return (
    <Section title={words('workbook.columns')}>
      {sheets.map(({ id, title, columns }) => (
        <Card key={id} title={sheets.length > 1 ? title : undefined}>
          {columns.map(([name, what]) => (
            <Row key={name} title={name} detail={what} />
          ))}
        </Card>
      ))}
    </Section>
  )
}
