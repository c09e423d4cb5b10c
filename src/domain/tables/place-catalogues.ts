/** Lists about places. */
import { catalogue } from '../schema/catalogue';

export const territoryLevels = catalogue('Nivel de territorio', {
  municipality: 'Municipio',
  district: 'Distrito municipal',
  section: 'Sección',
  neighbourhood: 'Barrio',
  hamlet: 'Paraje',
  subNeighbourhood: 'Sub-barrio',
});

export const zones = catalogue('Zona', { urban: 'Urbana', rural: 'Rural' });

/** The sectors that promoters cover, and what nobody covers yet. Editable per territory. */
export const sectors = catalogue('Sector operativo', {
  elCercado: 'El Cercado',
  arroyoArriba: 'Arroyo Arriba',
  coloniaKennedy: 'Colonia Kennedy',
  headquarters: 'Sede',
  tireo: 'Tireo',
  laSabina: 'La Sabina',
  none: 'Sin sector',
});

export const roadAccess = catalogue('Acceso', {
  paved: 'Asfaltado',
  passable: 'Caminable en vehículo',
  fourByFour: 'Solo 4×4',
  onFoot: 'A pie o en mulo',
});

export const signalQualities = catalogue('Señal telefónica', {
  good: 'Buena',
  fair: 'Regular',
  none: 'Nula',
});
