/** Alerts and prompts of scripts, with Google's buttons. */
import { useState } from 'preact/hooks';
import type { AnswerView, QuestionView } from '../../messages';
import { Modal } from './modal';

export interface OpenQuestion {
  readonly question: QuestionView;
  readonly answer: (answer: AnswerView) => void;
}

const captions: Readonly<Record<AnswerView['button'], string>> = {
  OK: 'Aceptar',
  CANCEL: 'Cancelar',
  YES: 'Sí',
  NO: 'No',
  CLOSE: 'Cerrar',
};

export function Questions({ open }: { readonly open: OpenQuestion | undefined }) {
  return open ? <Question key={open.question.title + open.question.text} {...open} /> : null;
}

function Question({ question, answer }: OpenQuestion) {
  const [text, setText] = useState('');
  const press = (button: AnswerView['button']): void =>
    answer({ button, ...(question.kind === 'prompt' ? { text } : {}) });
  const submit = (event: Event): void => {
    event.preventDefault();
    press(question.buttons[0] ?? 'OK');
  };
  return (
    <Modal title={question.title} className="question" onClose={() => press('CLOSE')}>
      <form onSubmit={submit}>
        <p class="question-text" id="pregunta">
          {question.text}
        </p>
        {question.kind === 'prompt' && (
          <input
            class="text-input"
            aria-labelledby="pregunta"
            autofocus
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        )}
        <div class="modal-foot">
          {question.buttons.map((button, index) => (
            <button
              type={index === 0 ? 'submit' : 'button'}
              key={button}
              class={index === 0 ? 'button primary' : 'button'}
              autofocus={index === 0 && question.kind === 'alert'}
              onClick={index === 0 ? undefined : () => press(button)}
            >
              {captions[button]}
            </button>
          ))}
        </div>
      </form>
    </Modal>
  );
}
