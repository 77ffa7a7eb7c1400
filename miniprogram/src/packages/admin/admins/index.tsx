export { AdminsScreen as default } from '../../../people/StaffScreen'
