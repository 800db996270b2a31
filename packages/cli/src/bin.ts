#!/usr/bin/env node
import { EXIT } from './io.js';
import { main } from './main.js';
import { nodeIo } from './node-io.js';

// A reader that has seen enough, such as `head`, closes the pipe: that is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? undefined : EXIT.problems);
  });
}

try {
  // Not `process.exit`: what has been written to a pipe may still be on its way.
  process.exitCode = await main(process.argv.slice(2), nodeIo);
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`send-reform: something went wrong that is not your doing: ${message.replaceAll(/\s+/g, ' ')}\n`);
  if (process.env['SEND_REFORM_DEBUG'] && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.exitCode = EXIT.problems;
}
