export { HouseholdScreen as default } from '../../../people/HouseholdScreen'
