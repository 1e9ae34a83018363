import { annotateFile } from './annotate-file';
import { type AnnotationOrder } from './annotation-order';

/** Runs in a child process: a workbook is loaded whole to be written again. */
export async function runTask(order: AnnotationOrder): Promise<true> {
  await annotateFile(order);
  return true;
}
