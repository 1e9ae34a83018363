import { NamedFields } from '../forms/fields';

/** A target for each line of the year, and the version of each (`I15-hours-women`, `version-I15-hours-women`). */
export class TargetsForm {
  @NamedFields(/^(?:version-)?I\d{2}-\S{1,120}$/)
  targets!: Readonly<Record<string, string>>;
}
