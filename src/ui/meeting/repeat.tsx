/** Repeats a meeting: how often and how long, then the days that follow from it, each to be kept or left out. */
import { useState } from 'preact/hooks';
import { counted } from '../../domain/words/counted';
import type { FieldShape } from '../../domain/schema/field';
import { asked } from '../declared';
import { oneOf } from '../fields/draft-values';
import type { Conditions } from '../forms/layout';
import { call, type Output } from '../rpc';
import type { OpenedRecord } from '../shapes';
import { AskedPanel } from '../views/asked-panel';

interface Props {
  readonly record: OpenedRecord;
  readonly onCancel: () => void;
  /** Told what was made, in words. */
  readonly onDone: (message: string) => void;
}

type Proposal = Output<'meetingSeries'>;

const conditions: Conditions = {
  weeks: { when: (values) => oneOf(values['repeats']) === 'weeks', owed: true },
};

const given = { values: { repeats: 'month', weeks: '1' }, names: {} };

/** The days as boxes, with the one already taken told beside them. */
function daysField({ days, taken }: Proposal): FieldShape {
  const options = Object.fromEntries(days.map(({ date, label }) => [date, label]));
  const help = taken.length === 0 ? {} : { help: `Ya tiene reunión: ${taken.join(', ')}.` };
  return { kind: 'choices', label: 'Fechas', optional: false, catalogue: { options }, ...help };
}

export function RepeatMeeting({ record: { id }, onCancel, onDone }: Props) {
  const [proposal, setProposal] = useState<Proposal | undefined>(undefined);
  if (!proposal) {
    return (
      <AskedPanel
        key="rhythm"
        name={`repeat:${id}`}
        title="Repetir esta reunión"
        action="Ver las fechas"
        fields={asked.series}
        conditions={conditions}
        given={given}
        send={(input) => call.meetingSeries({ id, ...input })}
        onCancel={onCancel}
        onDone={setProposal}
      />
    );
  }
  const dates = proposal.days.map(({ date }) => date);
  return (
    <AskedPanel
      key="days"
      name={`repeat-days:${id}:${dates.join()}`}
      title={proposal.rhythm}
      action="Crear estas reuniones"
      fields={{ dates: daysField(proposal) }}
      given={{ values: { dates }, names: {} }}
      send={(input, key) => call.repeatMeeting({ id, ...input }, key)}
      onCancel={onCancel}
      onDone={({ made }) =>
        onDone(`Listo: ${counted(made.length, 'reunión planificada', 'reuniones planificadas')}.`)
      }
    />
  );
}
