export default definePageConfig({ navigationBarTitleText: '过户更正' })
