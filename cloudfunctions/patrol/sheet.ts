import { KIND_NAMES } from '../../shared/patrol/checklists'
import { estates } from '../estate/store'
import { links } from '../file/attach'
import { operation } from '../operation/operation'
import { askPaper } from '../paper/ask'
import { routes, versionIdOf } from './store'

/** Printed anew whenever it is asked for: the same version of a route gives the same paper. */
export const sheet = operation(
  'patrol.sheet',
  {
    after: async ({ input: { routeId, language }, reach, now }) => {
      const route = await routes.get(null, routeId, reach)
      const estate = await estates.find(null, route.estateId)
      const { fileId } = await askPaper({
        path: `papers/patrol/${versionIdOf(route).replace(':', '-')}-${language}.pdf`,
        paper: {
          ...{ what: 'codes', language, title: route.name, estateName: estate?.name ?? '', at: now },
          codes: route.points.map(({ code, label, kind }, index) => ({
            ...{ code, label },
            detail: `${index + 1} · ${KIND_NAMES[kind][language]}`,
          })),
        },
      })
      const [link] = await links([fileId])
      return { routeId, url: link?.url ?? '' }
    },
  },
  async ({ input, reach, tx }) => ({ routeId: (await routes.get(tx, input.routeId, reach))._id, url: '' }),
)
