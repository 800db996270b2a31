/**
 * Writes the JSON Schema of an instrument, of a plan and of a way to approval into `dist`, from the schemas the core parses
 * with, so that an editor or another language checks the same shape. Runs after the core is built.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { approvalSchema } from '../dist/approval/index.js';
import { instrumentSchema } from '../dist/instrument/index.js';
import { planSchema } from '../dist/plan/index.js';

const SCHEMAS = [
  ['instrument', 'SEND Reform Kit instrument', instrumentSchema],
  ['plan', 'SEND Reform Kit plan', planSchema],
  ['approval', 'SEND Reform Kit way to approval', approvalSchema],
];

for (const [name, title, of] of SCHEMAS) {
  const schema = z.toJSONSchema(of, { target: 'draft-2020-12', io: 'input' });
  const file = join(import.meta.dirname, '..', 'dist', `${name}.schema.json`);
  writeFileSync(file, `${JSON.stringify({ title, ...schema }, null, 2)}\n`);
}
