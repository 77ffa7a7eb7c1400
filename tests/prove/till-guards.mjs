/** What money over the counter stands on. */
export const TILL_GUARDS = [
  {
    guard: 'change is never larger than what was given allows',
    file: 'shared/payment/take.ts',
    find: 'if (given < amountFen) throw',
    replace: 'if (given < 0) throw',
    tests: ['rules', 'rules/payment/take'],
  },
  {
    guard: 'the money comes to exactly what is settled',
    file: 'shared/payment/take.ts',
    find: 'if (sum(lines.map(line => line.amountFen)) !== wantedFen)',
    replace: 'if (sum(lines.map(line => line.amountFen)) < wantedFen)',
    tests: ['operations', 'operations/take.test'],
  },
  {
    guard: 'a terminal’s slip pays once',
    file: 'cloudfunctions/payment/take.ts',
    find: '...(slip && { slipKey: slip })',
    replace: '...(slip && { slipKey: paymentId })',
    tests: ['operations', 'operations/take.test'],
  },
  {
    guard: 'an order on a phone is closed before the desk takes its bill',
    file: 'cloudfunctions/payment/close-holders.ts',
    find: 'if (!order || !holdsBills(order.state)) continue',
    replace: 'if (!order || !holdsBills(order.state) || now > 0) continue',
    tests: ['operations', 'operations/take.test'],
  },
  {
    guard: 'a drawer gives no more than it holds',
    file: 'shared/till/act.ts',
    find: 'if (drop.amountFen > most) throw',
    replace: 'if (drop.amountFen > most && most < 0) throw',
    tests: ['rules', 'rules/till'],
  },
  {
    guard: 'there is no coin of three fen',
    file: 'shared/till/act.ts',
    find: 'if (strange) throw',
    replace: 'if (strange && strange.count < 0) throw',
    tests: ['rules', 'rules/till'],
  },
]
