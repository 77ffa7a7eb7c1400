import { View } from '@tarojs/components'
import { useState } from 'react'
import { walkerOf } from '../../../shared/patrol/tables'
import type { PlanView, RouteView } from '../../../shared/patrol/views'
import { useList } from '../app/ask'
import { usePerson } from '../app/person'
import { useRights } from '../app/rights'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Row, Section, Tag } from '../ui/parts'
import { Empty, List } from '../ui/states'
import { absolute } from '../ui/time'
import { PlanForm } from './PlanForm'
import { RouteForm } from './RouteForm'
import { SheetButton } from './SheetButton'
import { frequencySaid } from './said'
import { patrolStaffWords } from './staff-words'
import './patrol.scss'

type Editing = { what: 'route'; of: RouteView | null } | { what: 'plan'; of: PlanView | null; routeId: string } | null
const keyOf = (editing: Editing): string =>
  editing?.what === 'plan' ? (editing.of?.planId ?? `new-${editing.routeId}`) : (editing?.of?.routeId ?? 'new')

/** Where is walked and when: the routes with their points and codes, and the plans that make rounds of them. */
export function RoutesScreen() {
  const { hat } = usePerson()
  const words = useWords(patrolStaffWords)
  const estateId = hat?.estateId ?? ''
  const asked = { enabled: Boolean(hat) }
  const list = useList('patrol.routes', { estateId }, asked)
  const plans = useList('patrol.plans', { estateId }, asked)
  const may = useRights(estateId)
  const lays = may('patrol.saveRoute')
  const [editing, setEditing] = useState<Editing>(null)
  const onDone = () => setEditing(null)
  const form = editing && (
    <View key={keyOf(editing)} className="patrol-form">
      {editing.what === 'route' ? (
        <RouteForm route={editing.of} estateId={estateId} onDone={onDone} />
      ) : (
        <PlanForm plan={editing.of} routeId={editing.routeId} estateId={estateId} onDone={onDone} />
      )}
    </View>
  )
  return (
    <Page id="patrol-routes" title={words('routes.patrol')} aside={lays && form ? form : undefined}>
      <List list={list} empty={<Empty icon="place" title={words('proute.none')} next={words('proute.noneNext')} />}>
        {route => (
          <View key={route.routeId} className="card card--round">
            <Row
              id={`route-${route.routeId}`}
              icon="place"
              title={route.name}
              detail={words('proute.points', { n: route.points.length, s: route.gapSeconds })}
            />
            <Plans
              plans={(plans.rows ?? []).filter(plan => plan.routeId === route.routeId)}
              onPress={lays ? plan => setEditing({ what: 'plan', of: plan, routeId: route.routeId }) : undefined}
            />
            <View className="tools__buttons">
              {lays && (
                <>
                  <Button
                    id={`edit-${route.routeId}`}
                    look="quiet"
                    icon="pen"
                    small
                    onPress={() => setEditing({ what: 'route', of: route })}
                  >
                    {words('proute.edit')}
                  </Button>
                  <Button
                    id={`plan-${route.routeId}`}
                    look="quiet"
                    icon="plus"
                    small
                    onPress={() => setEditing({ what: 'plan', of: null, routeId: route.routeId })}
                  >
                    {words('pplan.add')}
                  </Button>
                  <SheetButton routeId={route.routeId} />
                </>
              )}
            </View>
          </View>
        )}
      </List>
      {lays && (
        <Section>
          <Button id="new-route" look="plain" icon="plus" onPress={() => setEditing({ what: 'route', of: null })}>
            {words('proute.new')}
          </Button>
        </Section>
      )}
    </Page>
  )
}

function Plans({ plans, onPress }: { plans: PlanView[]; onPress: ((plan: PlanView) => void) | undefined }) {
  const { language } = usePerson()
  const words = useWords(patrolStaffWords)
  return (
    <>
      {plans.map(plan => (
        <Row
          key={plan.planId}
          id={`at-${plan.planId}`}
          icon="clock"
          title={`${frequencySaid(plan, words)} ${plan.times.map(({ from, until }) => `${from}–${until}`).join('、')}`}
          detail={[
            walkerOf(plan.walkerName, language),
            plan.nextFrom > 0 && words('pplan.next', { at: absolute(plan.nextFrom) }),
          ]
            .filter(Boolean)
            .join(' · ')}
          end={!plan.on && <Tag>{words('pplan.off')}</Tag>}
          {...(onPress && { onPress: () => onPress(plan) })}
        />
      ))}
      {plans.length === 0 && <Row icon="clock" title={words('pplan.none')} detail={words('pplan.noneNext')} />}
    </>
  )
}
