/** The guided tour of the desk: the main story, lived through by whoever opens it. */
import type { TourStep, Workspace } from '../local/index';
import { forms } from '../src/domain/forms';
import { people } from './accounts';
import { rowsOf } from './sheet';

const formPlace = (workspace: Workspace): string => {
  const file = workspace.files.find(({ name, trashed }) => name === forms.request.title && !trashed);
  return file ? `/formulario/${file.id}` : '/formularios';
};

const rows =
  (sheet: string) =>
  (workspace: Workspace): number =>
    workspace.sheetNames().includes(sheet) ? rowsOf(workspace, sheet).length : 0;

const withLink =
  (sheet: string, label: string) =>
  (workspace: Workspace): number =>
    rowsOf(workspace, sheet).filter((row) => row[label] !== '').length;

export const tour: readonly TourStep[] = [
  {
    title: 'Una promotora envía una solicitud',
    text: 'Usted es Yudelka, promotora de El Cercado. Llene el formulario F1 como en el teléfono y envíelo.',
    english: 'You are a promoter: fill in form F1 and send it.',
    place: formPlace,
    as: people.cercado.email,
    measure: rows('Bandeja'),
  },
  {
    title: 'El registro la recibe solo',
    text: 'Ahora es Altagracia, la coordinadora. En la hoja Solicitudes está la nueva, con su código, su responsable y su fecha.',
    english: 'You are the coordinator: the request is in the Sheet, routed and dated.',
    place: () => '/hoja',
    as: people.coordinator.email,
    measure: rows('Solicitudes'),
  },
  {
    title: 'Una reunión con la comunidad',
    text: 'Menú Coordinación Social › Abrir panel. Registre una reunión, marque quién vino y escriba un acuerdo.',
    english: 'Open the sidebar from the menu, register a meeting, tick attendance, add an agreement.',
    place: () => '/hoja',
    as: people.coordinator.email,
    measure: rows('Acuerdos'),
  },
  {
    title: 'El acta',
    text: 'En la misma reunión pulse «Hacer el acta». Queda como documento y como PDF en la carpeta de la autoridad.',
    english: 'Make the acta: a Doc and a PDF in the mayor’s folder.',
    place: () => '/hoja',
    as: people.coordinator.email,
    measure: withLink('Documentos', 'Documento'),
  },
  {
    title: 'El síndico la lee',
    text: 'Cambie de cuenta a la del síndico y abra la carpeta: ve las actas y nada más.',
    english: 'Switch to the mayor’s account: he sees the actas and nothing else.',
    place: () => '/drive',
    as: people.authority.email,
    measure: withLink('Documentos', 'PDF'),
  },
];
