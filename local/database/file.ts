import Sqlite from 'libsql'

interface Row {
  collection: string
  id: string
  /** Null: the document is removed. */
  text: string | null
}

/** The durable side: one SQLite file, one transaction per commit. What `commit` returned from survives `kill -9`. */
export class File {
  private readonly sqlite: Sqlite.Database
  private readonly put: Sqlite.Statement
  private readonly remove: Sqlite.Statement
  private readonly begin: Sqlite.Statement
  private readonly end: Sqlite.Statement

  constructor(path: string) {
    const sqlite = new Sqlite(path)
    this.sqlite = sqlite
    sqlite.exec('PRAGMA journal_mode = WAL')
    // The operating system keeps what was written when the process dies; FULL would add a disk sync per commit.
    sqlite.exec('PRAGMA synchronous = NORMAL')
    sqlite.exec(
      'CREATE TABLE IF NOT EXISTS doc (c TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (c, id)) WITHOUT ROWID',
    )
    sqlite.exec('CREATE TABLE IF NOT EXISTS collection (name TEXT PRIMARY KEY)')
    this.put = sqlite.prepare('INSERT INTO doc VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET body = excluded.body')
    this.remove = sqlite.prepare('DELETE FROM doc WHERE c = ? AND id = ?')
    this.begin = sqlite.prepare('BEGIN IMMEDIATE')
    this.end = sqlite.prepare('COMMIT')
  }

  names(): string[] {
    return (this.sqlite.prepare('SELECT name FROM collection').all() as { name: string }[]).map(({ name }) => name)
  }
  addName(name: string): void {
    this.sqlite.prepare('INSERT OR IGNORE INTO collection VALUES (?)').run(name)
  }
  rows(): Iterable<[collection: string, id: string, text: string]> {
    return this.sqlite.prepare('SELECT c, id, body FROM doc').raw().iterate() as never
  }

  commit(rows: Row[]): void {
    // One statement is a transaction of its own.
    if (rows.length === 1) return this.keep(rows[0] as Row)
    this.begin.run()
    try {
      for (const row of rows) this.keep(row)
      this.end.run()
    } catch (error) {
      this.sqlite.exec('ROLLBACK')
      throw error
    }
  }
  private keep({ collection, id, text }: Row): void {
    if (text === null) this.remove.run(collection, id)
    else this.put.run(collection, id, text)
  }
  close(): void {
    this.sqlite.close()
  }
}
