/** What is handed on: a title and a page of ours, neither of which says anything of a person. */
export interface ShareCard {
  title: string
  /** `/packages/owner/payment/index?paymentId=…`: it carries no right, whoever opens it signs in first. */
  path: string
}
