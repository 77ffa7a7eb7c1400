export { StaffScreen as default } from '../../../people/StaffScreen'
