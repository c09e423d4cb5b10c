/** Before anybody is registered: are they in the registry already? What was looked for goes along into the form. */
import { useState } from 'preact/hooks';
import { Screen } from '../frame/screen';
import { SearchBox, SearchResults, useFind } from './search';

interface Props {
  readonly kind: 'person' | 'organisation';
  readonly title: string;
  readonly onNew: (looked: string) => void;
}

const words = {
  person: {
    ask: 'Primero, busque a la persona',
    hint: 'Nombre, apodo, cédula o teléfono.',
    fresh: 'Registrar persona nueva',
  },
  organisation: {
    ask: 'Primero, busque la organización',
    hint: 'Nombre, siglas o código.',
    fresh: 'Registrar organización nueva',
  },
} as const;

export function LookFirst({ kind, title, onNew }: Props) {
  const [text, setText] = useState('');
  const search = useFind(text, [kind]);
  const { ask, hint, fresh } = words[kind];
  return (
    <Screen title={title}>
      <SearchBox label={ask} hint={hint} text={text} onText={setText} />
      <SearchResults search={search} text={text} />
      {search.state === 'found' || search.state === 'none' ? (
        <div class="block">
          {search.state === 'found' ? <p>¿No es ninguna de estas?</p> : null}
          <button type="button" class="create" onClick={() => onNew(text)}>
            {fresh}
          </button>
        </div>
      ) : null}
    </Screen>
  );
}
