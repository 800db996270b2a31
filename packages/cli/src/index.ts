/** The program as a function: what `send-reform` runs, with its arguments and its output passed in. */
export { EXIT, type ExitCode, type Io } from './io.js';
export { main } from './main.js';
