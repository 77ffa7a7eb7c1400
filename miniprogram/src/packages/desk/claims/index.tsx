export { ClaimsScreen as default } from '../../../people/ClaimsScreen'
