import { defineConfig } from 'vitest/config';

/** Tests run from source: package names resolve through the `paths` of the nearest tsconfig. */
const fromSource = { resolve: { tsconfigPaths: true } };

export default defineConfig({
  test: {
    projects: [
      {
        ...fromSource,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['packages/*/src/**/*.test.ts', 'scripts/**/*.test.mjs'],
          benchmark: { include: ['packages/*/{src,bench}/**/*.bench.ts'] },
        },
      },
      {
        ...fromSource,
        test: {
          name: 'property',
          environment: 'node',
          include: ['packages/*/src/**/*.test-prop.ts'],
          testTimeout: 30_000,
          benchmark: { include: [] },
        },
      },
    ],
  },
});
