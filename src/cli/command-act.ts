import { type Act } from '../platform/database/unit';

/** How the journal names what the command line does. */
export const COMMAND_ACT: Act = { kind: 'command', ref: null, actorId: null };
