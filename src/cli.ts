#!/usr/bin/env node
import 'reflect-metadata';
import { runProgram } from './cli/program';

// What says a defect is loaded when there is one, like all that the help of a command does not need. Once: where it
// cannot be loaded either, that must end the process and not come back here.
process.once('uncaughtException', (error) => {
  void import('./platform/log/ending.js').then(({ endWith }) => endWith(error, { command: 'spaser' }));
});

void runProgram(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
