/** Which view an address names. */
import { DocumentView } from '../drive/document-view';
import { DriveView } from '../drive/drive-view';
import { FormView } from '../forms/form-view';
import { FormsView } from '../forms/forms-view';
import { ExecutionsView } from '../life/executions-view';
import { MailView } from '../life/mail-view';
import { WelcomeView } from '../life/welcome-view';
import { PlainTable } from '../sheet/plain-table';
import { SheetView } from '../sheet/sheet-view';

export function ViewOf({ path }: { readonly path: string }) {
  const { pathname, searchParams } = new URL(path, location.origin);
  const [, room = '', id = ''] = pathname.split('/').map(decodeURIComponent);
  switch (room) {
    case 'hoja':
      return <SheetView tab={id} />;
    case 'tabla':
      return <PlainTable tab={id} />;
    case 'formularios':
      return <FormsView />;
    case 'formulario':
      return <FormView key={path} id={id} query={searchParams} />;
    case 'drive':
      return <DriveView folder={id} />;
    case 'documento':
      return <DocumentView id={id} />;
    case 'correo':
      return <MailView open={id} />;
    case 'ejecuciones':
      return <ExecutionsView />;
    default:
      return <WelcomeView />;
  }
}
