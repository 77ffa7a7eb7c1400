// Runs selections of tests one after the other in this one warm process, as it is told: `[project, pattern, name?]` in,
// `{ passed, failed }` out.
import { runCLI } from 'jest'

const copy = process.cwd()
process.on('message', async ([project, pattern, name]) => {
  const chosen = { selectProjects: [project], testPathPatterns: [pattern], ...(name && { testNamePattern: name }) }
  const { results } = await runCLI({ _: [], $0: 'jest', runInBand: true, silent: true, ...chosen }, [copy])
  const broken = results.testResults.filter(({ testExecError }) => testExecError).length
  process.send({ passed: results.numPassedTests, failed: results.numFailedTests + broken })
})
process.on('disconnect', () => process.exit(0))
