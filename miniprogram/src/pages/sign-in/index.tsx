export { SignInScreen as default } from '../../people/SignInScreen'
