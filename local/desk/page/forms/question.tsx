/** One item of a form: its title, its help, the control of its kind, and what the form says to the answer. */
import type { FormItemView } from '../../../api';
import type { GivenAnswer } from './answering';
import { Checkboxes, DropDown, Radios, Scale } from './choice-controls';
import { GridControl } from './grid-control';
import { TextControl } from './text-controls';

export interface ControlProps {
  readonly item: FormItemView;
  readonly value: GivenAnswer | undefined;
  readonly onAnswer: (value: GivenAnswer) => void;
  /** Attributes that tie the control to its title, help and complaint. */
  readonly ties: {
    readonly 'aria-labelledby': string;
    readonly 'aria-describedby': string | undefined;
    readonly 'aria-invalid': boolean;
    readonly 'aria-required': boolean;
  };
}

interface QuestionProps {
  readonly item: FormItemView;
  readonly value: GivenAnswer | undefined;
  readonly complaint: string;
  readonly onAnswer: (value: GivenAnswer) => void;
}

const controls: Readonly<Record<string, (props: ControlProps) => preact.JSX.Element>> = {
  TEXT: TextControl,
  PARAGRAPH_TEXT: TextControl,
  DATE: TextControl,
  DATETIME: TextControl,
  TIME: TextControl,
  DURATION: TextControl,
  MULTIPLE_CHOICE: Radios,
  CHECKBOX: Checkboxes,
  LIST: DropDown,
  SCALE: Scale,
  GRID: GridControl,
  CHECKBOX_GRID: GridControl,
};

export function Question({ item, value, complaint, onAnswer }: QuestionProps) {
  const Control = controls[item.kind];
  const [title, help, said] = [`titulo-${item.id}`, `ayuda-${item.id}`, `aviso-${item.id}`];
  if (!Control) return <Silent item={item} />;
  const described = [item.help ? help : '', complaint ? said : ''].filter((id) => id !== '').join(' ');
  const ties = {
    'aria-labelledby': title,
    'aria-describedby': described || undefined,
    'aria-invalid': complaint !== '',
    'aria-required': item.required,
  };
  return (
    <div class={complaint ? 'form-card refused' : 'form-card'}>
      <p class="question-title" id={title}>
        {item.title}
        {item.required && (
          <span class="star" aria-label="obligatoria">
            {' '}
            *
          </span>
        )}
      </p>
      {item.help && (
        <p class="question-help" id={help}>
          {item.help}
        </p>
      )}
      <Control item={item} value={value} onAnswer={onAnswer} ties={ties} />
      {complaint && (
        <p class="complaint" id={said}>
          {complaint}
        </p>
      )}
    </div>
  );
}

/** Section headers, pictures and videos: nothing to answer. */
function Silent({ item }: { readonly item: FormItemView }) {
  if (!item.title && !item.help) return null;
  return (
    <div class="form-card">
      <h3>{item.title}</h3>
      {item.help && <p class="form-text">{item.help}</p>}
    </div>
  );
}
