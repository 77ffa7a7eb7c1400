import { View } from '@tarojs/components'
import { go } from '../app/go'
import { usePerson } from '../app/person'
import { mayCall } from '../app/rights'
import { useWords } from '../ui/language'
import { Card, Row } from '../ui/parts'
import { Empty } from '../ui/states'
import { estateFirstWords } from './first-words'

/** The roster of the whole system is nobody's estate. */
const SYSTEM_ESTATE = 'system'

/** The estates one administers, each a step from its import. */
export function Estates() {
  const { me } = usePerson()
  const words = useWords(estateFirstWords)
  const own = (me?.grants ?? []).filter(
    grant => mayCall('estate.import', [grant.role]) && grant.estateId !== SYSTEM_ESTATE,
  )
  return (
    <Card title={words('estate.mine')}>
      {own.map(grant => (
        <View key={grant.grantId}>
          <Row
            id={`estate-${grant.estateId}`}
            icon="building"
            title={grant.estateName}
            detail={words('estate.import')}
            onPress={() => go(`/packages/admin/import/index?estateId=${grant.estateId}`)}
          />
          <Row
            id={`merchant-${grant.estateId}`}
            icon="key"
            title={words('estate.merchant')}
            detail={grant.estateName}
            onPress={() => go(`/packages/estate/merchant/index?estateId=${grant.estateId}`)}
          />
        </View>
      ))}
      {!own.length && <Empty icon="building" title={words('estate.none')} next={words('estate.noneNext')} />}
    </Card>
  )
}
