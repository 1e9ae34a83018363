import { annotateFile, type AnnotationOrder } from './annotate-file';

/** Runs in a child process: a workbook is loaded whole to be written again. */
export async function runTask(order: AnnotationOrder): Promise<true> {
  await annotateFile(order);
  return true;
}
