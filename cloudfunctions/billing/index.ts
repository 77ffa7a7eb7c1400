import { bills } from './bills'
import { charge } from './charge'
import { charges } from './charges'
import { correctSale } from './correct-sale'
import { decideCharge } from './decide-charge'
import { decideSale } from './decide-sale'
import { due } from './due'
import { explain } from './explain'
import { goLive } from './go-live'
import { goLiveStatus } from './go-live-status'
import { handoverLists } from './handover'
import { opening } from './opening'
import { previewSale } from './preview-sale'
import { reverseCharge } from './reverse-charge'
import { saleCorrections } from './sale-corrections'
import { bills as billsStore, chargeRequests, saleRequests } from './store'
import { trend } from './trend'

export const operations = [
  bills,
  charge,
  charges,
  correctSale,
  decideCharge,
  decideSale,
  due,
  explain,
  goLive,
  goLiveStatus,
  opening,
  previewSale,
  reverseCharge,
  saleCorrections,
  trend,
]
export const collections = [handoverLists, billsStore, chargeRequests, saleRequests]
