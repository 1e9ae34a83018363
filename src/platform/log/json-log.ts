import { ConsoleLogger, type LogLevel as NestLogLevel } from '@nestjs/common';
import { type LogLevel } from '../config/settings';

const LEVELS: Readonly<Record<LogLevel, NestLogLevel[]>> = {
  error: ['error', 'fatal'],
  warn: ['error', 'fatal', 'warn'],
  info: ['error', 'fatal', 'warn', 'log'],
  debug: ['error', 'fatal', 'warn', 'log', 'debug', 'verbose'],
};

/** The log: one line of JSON an event, on stderr, for stdout is what a command answers. */
export class JsonLog extends ConsoleLogger {
  constructor(level: LogLevel) {
    super({ json: true, colors: false, compact: true, logLevels: LEVELS[level] });
  }

  protected override printAsJson(
    message: unknown,
    options: Parameters<ConsoleLogger['printAsJson']>[1],
  ): void {
    super.printAsJson(message, { ...options, writeStreamType: 'stderr' });
  }

  /** An event with fields gives them at the first level, where a log collector looks. */
  protected override getJsonLogObject(
    message: unknown,
    options: Parameters<ConsoleLogger['getJsonLogObject']>[1],
  ): ReturnType<ConsoleLogger['getJsonLogObject']> {
    const event = super.getJsonLogObject(message, options);
    const at = { timestamp: new Date(event.timestamp).toISOString() };
    const fields = typeof message === 'object' && message !== null ? { message: '', ...message } : {};
    return { ...event, ...at, ...fields } as unknown as ReturnType<ConsoleLogger['getJsonLogObject']>;
  }
}
