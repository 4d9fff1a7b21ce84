export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/test/stripTypes.cjs' },
  testTimeout: 60_000,
  // A process keeps something of each test file that it has run: a fresh one takes its place before that is gigabytes.
  workerIdleMemoryLimit: '1GB',
};
