import { useState } from 'react'
import { METER_KINDS } from '../../../shared/meter/schema'
import { REGISTERS, type Register, UTILITIES } from '../../../shared/tariff/schema'
import { useCommand } from '../app/command'
import { useDraft } from '../app/draft'
import { told } from '../app/go'
import { type FoundHouse, HouseField } from '../estate/HouseFinder'
import { tariffWords } from '../tariff/words'
import { Field, Line, Toggle } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Pills, Section } from '../ui/parts'
import { Refused } from '../ui/states'
import { meterStaffWords } from './staff-words'
import { meterWords } from './words'

const BLANK = {
  code: '',
  kind: 'HOUSE' as (typeof METER_KINDS)[number],
  utility: 'WATER' as (typeof UTILITIES)[number],
  where: '',
  multiplier: '1',
  digits: '5',
  registers: [] as Register[],
  apportionable: false,
}
interface PartProps {
  draft: typeof BLANK
  onChange(part: Partial<typeof BLANK>): void
}

/** A meter more: whose it is, what it counts, and how. */
export function InstallForm({ estateId, onDone }: { estateId: string; onDone(): void }) {
  const words = useWords(meterStaffWords, meterWords)
  const { draft, change, discard } = useDraft('meter.install', BLANK)
  const [house, setHouse] = useState<FoundHouse | null>(null)
  const { run, busy, refusal } = useCommand('meter.install', { firstId: draft.requestId, fields: meterWords })
  const isHouse = draft.kind === 'HOUSE'
  const save = async () => {
    const { code, kind, utility, multiplier, digits, registers, apportionable, where } = draft
    const of = { estateId, code, kind, utility, multiplier, digits: Number(digits), registers, apportionable }
    if (!(await run({ ...of, ...(isHouse ? { houseId: house?.houseId } : where.trim() && { where }) }))) return
    discard()
    told(words('meters.installed'))
    onDone()
  }
  return (
    <Section title={words('meters.install')}>
      <Kind draft={draft} onChange={change} />
      {isHouse && <HouseField value={house} onChange={setHouse} />}
      {!isHouse && (
        <Line id="where" label={words('meter.where')} value={draft.where} onChange={where => change({ where })} />
      )}
      <Line id="code" label={words('meter.code')} max={24} value={draft.code} onChange={code => change({ code })} />
      <Counting draft={draft} onChange={change} />
      <Refused refusal={refusal} />
      <Button id="install-save" busy={busy} disabled={!draft.code || (isHouse && !house)} onPress={() => void save()}>
        {words('meters.install')}
      </Button>
    </Section>
  )
}

function Kind({ draft, onChange }: PartProps) {
  const words = useWords(meterStaffWords, meterWords, tariffWords)
  return (
    <>
      <Field label={words('meter.kind')}>
        <Pills
          id="kind"
          choices={METER_KINDS.map(value => ({ value, label: words(`meterKind.${value}`) }))}
          value={draft.kind}
          onChange={kind => onChange({ kind })}
        />
      </Field>
      <Field label={words('meter.utility')}>
        <Pills
          id="utility"
          choices={UTILITIES.map(value => ({ value, label: words(`utility.${value}`) }))}
          value={draft.utility}
          onChange={utility => onChange({ utility })}
        />
      </Field>
    </>
  )
}

/** How it counts: by what, to how many digits, in which registers. */
function Counting({ draft, onChange }: PartProps) {
  const words = useWords(meterStaffWords, meterWords, tariffWords)
  return (
    <>
      <Line
        id="multiplier"
        label={words('why.multiplier')}
        kind="digit"
        value={draft.multiplier}
        onChange={multiplier => onChange({ multiplier })}
      />
      <Line
        id="digits"
        label={words('meter.digits')}
        kind="number"
        value={draft.digits}
        onChange={digits => onChange({ digits })}
      />
      <Field label={words('meter.registers')}>
        <Pills
          id="register"
          choices={REGISTERS.map(value => ({
            value,
            label: `${draft.registers.includes(value) ? '✓ ' : ''}${words(`register.${value}`)}`,
          }))}
          value={null}
          onChange={one =>
            onChange({
              registers: draft.registers.includes(one)
                ? draft.registers.filter(other => other !== one)
                : [...draft.registers, one],
            })
          }
        />
      </Field>
      {draft.kind === 'COMMON' && (
        <Toggle
          id="apportionable"
          label={words('meter.apportionable')}
          value={draft.apportionable}
          onChange={apportionable => onChange({ apportionable })}
        />
      )}
    </>
  )
}
