/** Pins what differs from machine to machine, before any test: the time zone. Clock and seeds are pinned where they are used. */
process.env['TZ'] = 'America/Santo_Domingo';
