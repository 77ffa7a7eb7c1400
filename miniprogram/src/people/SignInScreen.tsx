import { useState } from 'react'
import { goHome } from '../app/go'
import { usePerson } from '../app/person'
import { signsInByScan } from '../platform/session'
import { verifyPage } from '../platform/verify'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, LinkText } from '../ui/parts'
import { Empty, ErrorState, Skeleton } from '../ui/states'
import { BindHouse } from './BindHouse'
import { Consent } from './Consent'
import { peopleFirstWords } from './first-words'
import { ScanToSignIn } from './ScanToSignIn'

/** Consent, then the house: by the phone number WeChat vouches for, or by a document the desk checks. */
export function SignInScreen() {
  const { me, error, reload } = usePerson()
  const words = useWords(peopleFirstWords)
  const [done, setDone] = useState<string | null>(null)
  const stranger = error?.code.startsWith('identity.')
  return (
    <Page id="sign-in" title={words('sign.title')} size="form" forAll>
      {done ? (
        <Empty title={done}>
          <Button id="go-home" onPress={goHome}>
            {words('sign.goHome')}
          </Button>
        </Empty>
      ) : signsInByScan && stranger ? (
        <>
          <ScanToSignIn />
          {verifyPage && (
            <LinkText id="verify" onPress={verifyPage}>
              {words('sign.verify')}
            </LinkText>
          )}
        </>
      ) : me ? (
        me.consentNeeded ? (
          <Consent version={me.consentVersion} />
        ) : (
          <BindHouse phone={me.phone} onDone={setDone} />
        )
      ) : error ? (
        <ErrorState error={error} onRetry={reload} />
      ) : (
        <Skeleton rows={1} />
      )}
    </Page>
  )
}
