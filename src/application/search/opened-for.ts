/** Which ficha is opened for something that waits. */
import { findKindOfCode, isRecordKind, type RecordKind } from '../../domain/tables/openable';
import { textIn } from '../kernel/raw';
import type { DueItem } from '../work';

/** Its own, or that of the record it is about; undefined when neither has one. */
export function openedFor({
  table,
  duty,
  id,
  row,
  code,
}: DueItem): { kind: RecordKind; id: string } | undefined {
  if (isRecordKind(table.name)) return { kind: table.name, id };
  const about = duty.about && findKindOfCode(code);
  if (about) return { kind: about, id: code };
  const target = duty.opens === undefined ? undefined : table.fields[duty.opens]?.target?.();
  return target && isRecordKind(target.name) && duty.opens !== undefined
    ? { kind: target.name, id: textIn(row, duty.opens) }
    : undefined;
}
