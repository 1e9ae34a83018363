import { type FollowUp } from './unit';

/** Given by the feature whose answers rest on the records: the platform knows this token, not the rules. */
export abstract class FollowUps {
  abstract begin(): FollowUp;
}
