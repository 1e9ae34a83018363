import { type Command } from 'commander';
import { type Session } from './session';

/** Wraps an act, which gives the exit code, into what commander calls. */
export type Bind = (
  act: (session: Session, ...given: unknown[]) => Promise<number>,
) => (...given: unknown[]) => Promise<void>;

/** Adds one command (and its sub-commands) to the program. */
export type DefineCommand = (program: Command, bind: Bind) => void;
