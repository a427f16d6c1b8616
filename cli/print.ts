/** What a command may write to: results on standard output, everything else on standard error. */
export type Terminal = {
  /** True with `--json`: results are printed as one JSON value. */
  isJson: boolean;
  out(text: string): void;
  err(text: string): void;
};

/** The standard streams of this process. */
export function processTerminal(isJson: boolean): Terminal {
  return {
    isJson,
    out: (text) => process.stdout.write(`${text}\n`),
    err: (text) => process.stderr.write(`${text}\n`),
  };
}

/** A reader that has seen enough, such as `head`, closes its end: the work goes on, only nobody reads it. */
export function forgiveClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}

/** Prints a result: as JSON for programs, or as lines for people. */
export function printResult<Result>(
  terminal: Terminal,
  result: Result,
  lines: (result: Result) => string[],
): void {
  if (terminal.isJson) terminal.out(JSON.stringify(result, null, 2));
  else for (const line of lines(result)) terminal.out(line);
}

/** Rows as aligned columns; the first row is the heading. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
