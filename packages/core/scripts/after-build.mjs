/** What the core ships beside its code: the JSON Schema, and the licence of the code it carries. */
import { copyFileSync } from 'node:fs';
import './json-schema.mjs';

const carried = new URL('../LICENSE', import.meta.resolve('canonicalize'));
copyFileSync(carried, new URL('../dist/LICENSE-canonicalize', import.meta.url));
