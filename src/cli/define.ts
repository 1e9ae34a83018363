import { type Command } from 'commander';
import { type Session } from './session';

/** What a command does: gives its exit code. */
export type Action<Given extends unknown[]> = (session: Session, ...given: Given) => Promise<number>;

/** Wraps an action into what commander calls; it is loaded when its command is asked for: a help needs none. */
export type Bind = <Given extends unknown[]>(
  load: () => Promise<Action<Given>>,
) => (...given: unknown[]) => Promise<void>;

/** Adds one command (and its sub-commands) to the program. */
export type DefineCommand = (program: Command, bind: Bind) => void;
