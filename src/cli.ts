#!/usr/bin/env node
import 'reflect-metadata';
import { runProgram } from './cli/program';
import { endOnDefect } from './platform/log/ending';

endOnDefect({ command: 'spaser' });

void runProgram(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
