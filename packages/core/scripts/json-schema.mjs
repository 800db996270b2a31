/**
 * Writes `dist/instrument.schema.json`, the JSON Schema of an instrument, from the schema the core parses with, so
 * that an editor or another language checks the same shape. Runs after the core is built.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { instrumentSchema } from '../dist/instrument/index.js';

const schema = z.toJSONSchema(instrumentSchema, { target: 'draft-2020-12', io: 'input' });
const file = join(import.meta.dirname, '..', 'dist', 'instrument.schema.json');
writeFileSync(file, `${JSON.stringify({ title: 'SEND Reform Kit instrument', ...schema }, null, 2)}\n`);
