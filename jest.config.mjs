// One suite, told apart by what it needs: pure rules need nothing, operations need the local cloud, pages need the
// compiled mini-program, journeys need a browser, tidy reads the sources.
const transform = {
  '^.+\\.(t|j|mj)sx?$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' } }],
}
const base = {
  transform,
  testEnvironment: 'node',
  setupFiles: ['<rootDir>/tests/day.ts'],
  extensionsToTreatAsEsm: [],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.local', '<rootDir>/.cache'],
}
/** Clouds in a warm process beside each jest process. */
const hosts = { globalSetup: '<rootDir>/tests/hosts.mjs', globalTeardown: '<rootDir>/tests/hosts-end.mjs' }
export default {
  testTimeout: 120_000,
  testSequencer: '<rootDir>/tests/slowest-first.cjs',
  projects: [
    { ...base, displayName: 'rules', testMatch: ['<rootDir>/tests/rules/**/*.test.ts'] },
    {
      ...base,
      ...hosts,
      displayName: 'operations',
      testMatch: ['<rootDir>/tests/operations/**/*.test.ts', '<rootDir>/tests/local/**/*.test.ts'],
    },
    {
      ...base,
      displayName: 'pages',
      testMatch: ['<rootDir>/tests/pages/**/*.test.ts'],
      testEnvironment: 'jsdom',
      transform: { 'dist/weapp/.+\\.js$': '<rootDir>/tests/pages/wx-scope.cjs', ...transform },
      modulePathIgnorePatterns: ['<rootDir>/.local', '<rootDir>/.cache', '<rootDir>/dist/(?!weapp)'],
    },
    { ...base, ...hosts, displayName: 'journeys', testMatch: ['<rootDir>/tests/journeys/**/*.test.ts'] },
    { ...base, displayName: 'tidy', testMatch: ['<rootDir>/tests/tidy/**/*.test.ts'] },
  ],
}
