/**
 * Google's messages as an account in Spanish reads them (docs/platform.md fact 0). Few of Google's own texts are published; the
 * others say the same in our words. They exist to show that nothing depends on the text.
 */

const translations: readonly (readonly [RegExp, string])[] = [
  [
    /^You do not have permission to call (\S+)\. Required permissions: /,
    'No tienes permiso para llamar a $1. Permisos necesarios: ',
  ],
  [
    /^Specified permissions are not sufficient to call (\S+)\. Required permissions: /,
    'Los permisos especificados no son suficientes para llamar a $1. Permisos necesarios: ',
  ],
  [
    /^The parameters \((.*)\) don't match the method signature for (\S+)\.$/,
    'Los parámetros ($1) no coinciden con la firma del método para $2.',
  ],
  [
    /^Service invoked too many times for one day: (.*)\.$/,
    'Servicio solicitado demasiadas veces en un día: $1.',
  ],
  [/^Argument too large: (.*)$/, 'Argumento demasiado grande: $1'],
  [/^Invalid argument: (.*)$/, 'Argumento no válido: $1'],
  [/^Invalid email: (.*)$/, 'Correo electrónico no válido: $1'],
  [/^Failed to send email: no recipient$/, 'No se pudo enviar el correo: no hay destinatario'],
  [/^Script function not found: (.*)$/, 'No se encontró la función de secuencia de comandos: $1'],
  [
    /^Lock timeout: another process was holding the lock for too long\.$/,
    'Se agotó el tiempo de espera del bloqueo: otro proceso lo retuvo demasiado tiempo.',
  ],
  [
    /^We're sorry, a server error occurred\. Please wait a bit and try again\.$/,
    'Se ha producido un error en el servidor. Espera un momento e inténtalo de nuevo.',
  ],
  [
    /^This script has too many triggers\. .*$/,
    'Esta secuencia de comandos tiene demasiados activadores. Hay que eliminar alguno antes de añadir más.',
  ],
  [
    /^No item with the given ID could be found\. .*$/,
    'No se ha encontrado ningún elemento con el ID indicado. Es posible que no lo hayas editado o que no tengas permiso para acceder a él.',
  ],
  [
    /^You are trying to edit a protected cell or object\. .*$/,
    'Estás intentando editar una celda o un objeto protegidos. Ponte en contacto con el propietario de la hoja de cálculo para que quite la protección.',
  ],
  [
    /^The data you entered in cell (\S+) violates the data validation rules set on this cell\.(?: Please enter one of the following values: (.*))$/,
    'Los datos que introdujiste en la celda $1 infringen las reglas de validación de datos de esta celda. Introduce uno de los siguientes valores: $2',
  ],
  [
    /^The data you entered in cell (\S+) violates the data validation rules set on this cell\.(.*)$/,
    'Los datos que introdujiste en la celda $1 infringen las reglas de validación de datos de esta celda.$2',
  ],
  [/^You need permission to edit this file\.$/, 'Necesitas permiso para editar este archivo.'],
  [
    /^The coordinates of the range are outside the dimensions of the sheet\.$/,
    'Las coordenadas del intervalo están fuera de las dimensiones de la hoja.',
  ],
  [/^Those rows are out of bounds\.$/, 'Esas filas están fuera de los límites de la hoja.'],
  [/^You can't delete all the rows on the sheet\.$/, 'No se pueden eliminar todas las filas de la hoja.'],
  [
    /^Sorry, it is not possible to delete all non-frozen rows\.$/,
    'No es posible eliminar todas las filas que no están inmovilizadas.',
  ],
  [
    /^Your input contains more than the maximum of (\d+) characters in a single cell\.$/,
    'El texto supera el máximo de $1 caracteres por celda.',
  ],
  [
    /^Cannot accept responses on an unpublished form\.$/,
    'No se pueden aceptar respuestas en un formulario sin publicar.',
  ],
  [
    /^Questions cannot have duplicate choice values\.$/,
    'Las preguntas no pueden tener opciones con valores duplicados.',
  ],
  [
    /^You cannot delete a sheet with a linked form\. .*$/,
    'No puedes eliminar una hoja vinculada a un formulario. Desvincula primero el formulario.',
  ],
  [/^The form currently has no response destination\.$/, 'El formulario no tiene destino de respuestas.'],
  [
    /^Document is closed, its contents cannot be updated\.$/,
    'El documento está cerrado; su contenido no se puede actualizar.',
  ],
];

/** The message in Spanish where we have it, else as it is. */
export function inSpanish(message: string): string {
  const known = translations.find(([pattern]) => pattern.test(message));
  return known ? message.replace(known[0], known[1]) : message;
}
