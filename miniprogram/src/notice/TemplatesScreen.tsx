import { View } from '@tarojs/components'
import { useState } from 'react'
import type { TemplateRow } from '../../../shared/notice/contract'
import { MEANINGS, type Meaning } from '../../../shared/notice/meaning'
import { useAsk } from '../app/ask'
import { useCommand } from '../app/command'
import { usePerson } from '../app/person'
import { mayCall } from '../app/rights'
import { Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, LinkText, Pills, Section } from '../ui/parts'
import { Empty, ErrorState, Refused, Skeleton } from '../ui/states'
import { noticeWords } from './words'

/** One account at WeChat serves every estate: only whoever administers all of them changes its templates. */
const SYSTEM_ESTATE = 'system'

export function TemplatesScreen() {
  const words = useWords(noticeWords)
  const { data, error, refetch } = useAsk('notice.fields', {})
  return (
    <Page id="templates" title={words('templates.title')} size="form">
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton />}
      {data?.items.length === 0 && <Empty title={words('templates.empty')} next={words('templates.emptyNext')} />}
      {data && data.items.length > 0 && <View className="field__hint">{words('templates.hint')}</View>}
      {/* What somebody else saved is another version: the form begins anew from it. */}
      {data?.items.map(row => (
        <Template key={`${row.templateId}:${row.version}`} row={row} />
      ))}
    </Page>
  )
}

/** One template of WeChat's: its fields as the console names them, and what each says. */
function Template({ row }: { row: TemplateRow }) {
  const words = useWords(noticeWords)
  const { me } = usePerson()
  const { run, busy, refusal } = useCommand('notice.mapFields', { fields: noticeWords })
  const [fields, setFields] = useState(row.fields)
  const { templateId, version, wrong, events } = row
  const mayChange = me?.grants.some(
    grant => mayCall('notice.mapFields', [grant.role]) && grant.estateId === SYSTEM_ESTATE,
  )
  const change = (at: number, part: Partial<TemplateRow['fields'][number]>) =>
    setFields(before => before.map((one, n) => (n === at ? { ...one, ...part } : one)))
  const save = () =>
    run({ templateId, version, fields: fields.map(({ field, meaning }) => ({ field: field.trim(), meaning })) })
  return (
    <Section title={templateId}>
      <View className="field__hint">{words('templates.uses', { n: events.length })}</View>
      {wrong && (
        <View id={`wrong-${templateId}`} className="note">
          {words('templates.wrong', { field: wrong })}
        </View>
      )}
      {fields.map(({ field, meaning }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a field has no other name while it is typed
        <View key={at} className="card card--pad">
          <Line
            id={`field-${templateId}-${at}`}
            label={words('templates.field')}
            value={field}
            onChange={value => change(at, { field: value })}
          />
          <Pills
            id={`meaning-${templateId}-${at}`}
            choices={MEANINGS.map(value => ({ value, label: words(`meaning.${value}`) }))}
            value={meaning}
            onChange={(value: Meaning) => change(at, { meaning: value })}
          />
          {fields.length > 1 && (
            <LinkText
              id={`remove-${templateId}-${at}`}
              onPress={() => setFields(before => before.filter((_, n) => n !== at))}
            >
              {words('templates.remove')}
            </LinkText>
          )}
        </View>
      ))}
      <Refused refusal={refusal} />
      {mayChange ? (
        <View className="actions-row">
          <Button
            id={`add-${templateId}`}
            look="quiet"
            onPress={() => setFields(before => [...before, { field: '', meaning: 'matter' }])}
          >
            {words('templates.add')}
          </Button>
          <Button id={`save-${templateId}`} busy={busy} onPress={() => void save()}>
            {words('templates.save')}
          </Button>
        </View>
      ) : (
        <View className="field__hint">{words('templates.readOnly')}</View>
      )}
    </Section>
  )
}
