import { join } from 'node:path'
import ts from 'typescript'

/** Answers whether these rooms of the project compile, again and again: what a change does not touch is not looked at twice. */
export function typesOf(folder, rooms) {
  const { config } = ts.readConfigFile(join(folder, 'tsconfig.json'), ts.sys.readFile)
  const parsed = ts.parseJsonConfigFileContent({ ...config, include: rooms }, ts.sys, folder)
  const options = { ...parsed.options, incremental: false, tsBuildInfoFile: undefined }
  const host = ts.createIncrementalCompilerHost(options)
  const read = host.getSourceFile
  const kept = new Map()
  host.getSourceFile = (file, ...rest) => {
    const known = kept.get(file)
    if (known && (file.includes('/node_modules/') || known.text === ts.sys.readFile(file))) return known
    const source = read(file, ...rest)
    kept.set(file, source)
    return source
  }
  let last
  return function compiles() {
    last = ts.createSemanticDiagnosticsBuilderProgram(parsed.fileNames, options, host, last)
    return [...last.getSyntacticDiagnostics(), ...last.getSemanticDiagnostics()].length === 0
  }
}
