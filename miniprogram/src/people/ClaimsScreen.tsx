import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ClaimRow } from '../../../shared/people/contract'
import { useList } from '../app/ask'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { usePerson } from '../app/person'
import { PhotoStrip } from '../file/PhotoField'
import { Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Row } from '../ui/parts'
import { Empty, List, Refused, Sheet } from '../ui/states'
import { absolute } from '../ui/time'
import { peopleFirstWords } from './first-words'
import { peopleStaffWords } from './staff-words'
import { Unbacked } from './Unbacked'

export function ClaimsScreen() {
  const { hat } = usePerson()
  const words = useWords(peopleStaffWords)
  const list = useList('people.claims', { estateId: hat?.estateId ?? '' }, { enabled: Boolean(hat) })
  return (
    <Page id="claims" title={words('claims.title')} size="form">
      <List list={list} empty={<Empty title={words('claims.empty')} next={words('claims.emptyNext')} />}>
        {claim => <Claim key={claim.claimId} claim={claim} />}
      </List>
      <Unbacked estateId={hat?.estateId ?? ''} />
    </Page>
  )
}

function Claim({ claim }: { claim: ClaimRow }) {
  const words = useWords(peopleFirstWords, peopleStaffWords)
  const approve = useCommand('people.approveClaim')
  const reject = useCommand('people.rejectClaim')
  const [refusing, setRefusing] = useState(false)
  const [reason, setReason] = useState('')
  const { claimId } = claim
  const take = async () => {
    if (await approve.run({ claimId })) told(words('claims.approved'))
  }
  const turnDown = async () => {
    if (!(await reject.run({ claimId, reason: reason.trim() }))) return
    setRefusing(false)
    told(words('claims.refused'))
  }
  return (
    <View className="card" id={`claim-${claim.claimId}`}>
      <Row
        icon="home"
        title={`${claim.name} · ${claim.houseLabel}`}
        detail={[words('claims.as', { role: words(`role.${claim.role}`) }), claim.phone, absolute(claim.at)]
          .filter(Boolean)
          .join(' · ')}
      />
      <PhotoStrip photos={claim.evidence} />
      <Refused refusal={approve.refusal} />
      <View className="actions actions--pair">
        <View className="actions__more">
          <Button
            id={`refuse-${claim.claimId}`}
            look="danger"
            disabled={approve.busy}
            onPress={() => setRefusing(true)}
          >
            {words('claims.refuse')}
          </Button>
        </View>
        <View className="actions__more">
          <Button id={`approve-${claim.claimId}`} busy={approve.busy} onPress={() => void take()}>
            {words('claims.approve')}
          </Button>
        </View>
      </View>
      {refusing && (
        <Sheet title={words('claims.refuse')} of={claim.claimId} onClose={() => setRefusing(false)}>
          <Words id="reason" label={words('claims.why')} value={reason} max={300} onChange={setReason} />
          <Refused refusal={reject.refusal} />
          <Button
            id="reason-send"
            look="danger"
            busy={reject.busy}
            disabled={!reason.trim()}
            onPress={() => void turnDown()}
          >
            {words('claims.refuse')}
          </Button>
        </Sheet>
      )}
    </View>
  )
}
