import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { KeysView } from '../../../shared/merchant/schema'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { Field, Line, Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Pills, Section } from '../ui/parts'
import { Refused } from '../ui/states'
import { merchantWords } from './words'

const BLANK = { serial: '', privateKey: '', apiV3Key: '', platformKey: '' }

/** Keys are typed once and sent; unlike other forms this one is never written to the device. */
export function KeysForm({ estateId, known }: { estateId: string; known: KeysView | null }) {
  const words = useWords(merchantWords)
  const { run, busy, refusal } = useCommand('merchant.request', { fields: merchantWords })
  const [mode, setMode] = useState<'direct' | 'partner'>(known?.subMchid ? 'partner' : 'direct')
  const [mchid, setMchid] = useState(known?.mchid ?? '')
  const [subMchid, setSubMchid] = useState(known?.subMchid ?? '')
  const [platformId, setPlatformId] = useState(known?.platformId ?? '')
  const [keys, setKeys] = useState(BLANK)
  const change = (part: Partial<typeof BLANK>) => setKeys(before => ({ ...before, ...part }))
  const isPartner = mode === 'partner'
  const send = async () => {
    const trimmed = { serial: keys.serial.replace(/\s/g, ''), platformId: platformId.trim(), mchid: mchid.trim() }
    const sent = { estateId, ...keys, ...trimmed, ...(isPartner && { subMchid: subMchid.trim() }) }
    if (!(await run(sent))) return
    setKeys(BLANK)
    told(words('merchant.sent'))
  }
  return (
    <Section title={words(known ? 'merchant.change' : 'merchant.bring')}>
      <Text className="hint">{words('merchant.bringWhy')}</Text>
      <Account mode={mode} onMode={setMode} mchid={mchid} onMchid={setMchid} subMchid={subMchid} onSub={setSubMchid} />
      <Line
        id="merchant-serial"
        label={words('merchant.serial')}
        hint={words('merchant.serialHint')}
        max={64}
        value={keys.serial}
        onChange={serial => change({ serial })}
      />
      <Words
        id="merchant-private"
        label={words('merchant.privateKey')}
        hint={words('merchant.privateHint')}
        max={8000}
        value={keys.privateKey}
        onChange={privateKey => change({ privateKey })}
      />
      <Line
        id="merchant-v3"
        label={words('merchant.apiV3Key')}
        hint={words('merchant.v3Hint')}
        max={64}
        value={keys.apiV3Key}
        onChange={apiV3Key => change({ apiV3Key })}
      />
      <Line
        id="merchant-platform-id"
        label={words('merchant.platformId')}
        hint="PUB_KEY_ID_…"
        max={80}
        value={platformId}
        onChange={setPlatformId}
      />
      <Words
        id="merchant-platform-key"
        label={words('merchant.platformKey')}
        hint={words('merchant.platformHint')}
        max={4000}
        value={keys.platformKey}
        onChange={platformKey => change({ platformKey })}
      />
      <Refused refusal={refusal} />
      <Button id="merchant-send" busy={busy} onPress={() => void send()}>
        {words('merchant.send')}
      </Button>
    </Section>
  )
}

interface AccountProps {
  mode: 'direct' | 'partner'
  onMode(mode: 'direct' | 'partner'): void
  mchid: string
  onMchid(mchid: string): void
  subMchid: string
  onSub(subMchid: string): void
}
/** Whose account at WeChat Pay it is: the estate's own, or one below a partner's. */
function Account({ mode, onMode, mchid, onMchid, subMchid, onSub }: AccountProps) {
  const words = useWords(merchantWords)
  const isPartner = mode === 'partner'
  return (
    <>
      <Field label={words('merchant.mode')}>
        <Pills
          id="merchant-mode"
          choices={(['direct', 'partner'] as const).map(value => ({ value, label: words(`merchant.mode.${value}`) }))}
          value={mode}
          onChange={onMode}
        />
      </Field>
      <Line
        id="merchant-mchid"
        label={words(isPartner ? 'merchant.spMchid' : 'merchant.mchid')}
        hint="1900000001"
        kind="number"
        max={12}
        value={mchid}
        onChange={onMchid}
      />
      {isPartner && (
        <Line
          id="merchant-sub"
          label={words('merchant.subMchid')}
          hint="1900000109"
          kind="number"
          max={12}
          value={subMchid}
          onChange={onSub}
        />
      )}
    </>
  )
}
