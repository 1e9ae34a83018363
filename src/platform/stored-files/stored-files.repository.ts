import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { DataSource, In, LessThan } from 'typeorm';
import { Clock } from '../clock';
import { Writer } from '../database/writer';
import { IdMaker } from '../ids';
import { StoredFile } from './stored-file.entity';
import { StoredPiece } from './stored-piece.entity';

const PIECE_BYTES = 1024 * 1024;

/** Files kept in the database, piece by piece: no more than one is in memory, and others write between two of them. */
@Injectable()
export class StoredFiles {
  constructor(
    private readonly dataSource: DataSource,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly ids: IdMaker,
  ) {}

  /** Keeps the whole file, or nothing of it. */
  async keep(id: string, ownerId: string | null, path: string): Promise<void> {
    const file = { id, ownerId, createdAt: this.clock.instant() };
    await this.writer.transact((manager) => manager.insert(StoredFile, file), 'page');
    try {
      let place = 0;
      for await (const bytes of createReadStream(path, { highWaterMark: PIECE_BYTES })) {
        const content = (bytes as Buffer).toString('base64');
        const piece = { id: this.ids.next(), fileId: id, place: place++, content };
        await this.writer.transact((manager) => manager.insert(StoredPiece, piece), 'page');
      }
    } catch (error) {
      await this.remove(id);
      throw error;
    }
  }

  /** Those of the files that are there. */
  async present(ids: readonly string[]): Promise<Set<string>> {
    const found = await this.dataSource.manager.findBy(StoredFile, { id: In([...ids]) });
    return new Set(found.map(({ id }) => id));
  }

  async isOf(ownerId: string, id: string): Promise<boolean> {
    return this.dataSource.manager.existsBy(StoredFile, { id, ownerId });
  }

  /** Writes the bytes of a file under a new name, readable by this account alone; false when it is not there. */
  async copyTo(path: string, id: string): Promise<boolean> {
    const file = await open(path, 'wx', 0o600);
    try {
      await this.writeInto(file, id);
    } finally {
      await file.close();
    }
    // Asked last: a file removed meanwhile is not there, however much of it was read.
    return (await this.present([id])).size === 1;
  }

  /** True for the one caller who removed it. */
  async remove(id: string): Promise<boolean> {
    const { affected } = await this.writer.transact((manager) => manager.delete(StoredFile, { id }), 'long');
    return affected === 1;
  }

  async removeOlderThan(instant: string): Promise<void> {
    const old = { createdAt: LessThan(instant) };
    if (await this.dataSource.manager.existsBy(StoredFile, old))
      await this.writer.transact((manager) => manager.delete(StoredFile, old), 'long');
  }

  private async writeInto(file: FileHandle, fileId: string): Promise<void> {
    for (let place = 0; ; place += 1) {
      const piece = await this.dataSource.manager.findOneBy(StoredPiece, { fileId, place });
      if (piece === null) return;
      await file.write(Buffer.from(piece.content, 'base64'));
    }
  }
}
