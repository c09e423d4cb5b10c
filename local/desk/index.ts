/** The desk: the local Workspace as a web page on this machine, for people without a Google account. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import type { Workspace } from '../api';
import { LocalWorkspace } from '../runtime/workspace';
import { clockRoutes, statusRoute } from './clock';
import { DeskContext, type Routes, type Variables } from './desk-context';
import { driveRoutes } from './drive';
import { Feed } from './feed';
import { formRoutes } from './forms';
import { checkOrigin, checkToken, knowPerson } from './guard';
import { mailRoutes } from './mail';
import { answerError } from './refusals';
import { SandboxPages } from './sandbox-pages';
import { scriptRoutes } from './scripts';
import { sheetRoutes } from './sheet/routes';
import { shellRoutes } from './shell';
import { tourRoutes, type TourStep } from './tour';

export type { TourStep } from './tour';

export interface DeskOptions {
  readonly workspace: Workspace;
  /** Where to listen; taken ports give way to the next free one. Default 8765. */
  readonly port?: number;
  /** The story that the guided tour tells. */
  readonly tour?: readonly TourStep[];
  /** Folder with the built page. Default: build/desk under the working folder. */
  readonly assets?: string;
}

export interface Desk {
  readonly url: string;
  /** Ends every connection and saves the world. */
  close(): Promise<void>;
}

const loopback = '127.0.0.1';
const triedPorts = 50;

/** Opens the desk on this machine only. Throws when no port is free. */
export async function openDesk(options: DeskOptions): Promise<Desk> {
  const { workspace, port = 8765, tour = [], assets = join(process.cwd(), 'build', 'desk') } = options;
  if (!(workspace instanceof LocalWorkspace))
    throw new TypeError('The desk shows a Workspace of openWorkspace.');
  const pages = new SandboxPages(
    () => readFileSync(join(assets, 'script-run.js'), 'utf8'),
    () => workspace.now(),
  );
  const desk = new DeskContext(workspace, pages);
  const feed = new Feed(desk);
  let listening = port;
  const routes = makeRoutes(desk, feed, { tour, assets, port: () => listening });
  const server = createAdaptorServer({ fetch: routes.fetch }) as Server;
  listening = await listen(server, port);
  return {
    url: `http://${loopback}:${listening}/`,
    close: async () => {
      feed.close();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
      workspace.close();
    },
  };
}

interface RouteOptions {
  readonly tour: readonly TourStep[];
  readonly assets: string;
  readonly port: () => number;
}

function makeRoutes(desk: DeskContext, feed: Feed, options: RouteOptions): Routes {
  const routes: Routes = new Hono<{ Variables: Variables }>();
  const token = randomBytes(32).toString('base64url');
  routes.onError(answerError);
  routes.use('*', checkOrigin(options.port));
  routes.use('/api/*', checkToken(token));
  statusRoute(routes, desk, feed);
  routes.get('/api/feed', (request) => feed.stream(request));
  routes.use('/api/*', knowPerson(desk));
  sheetRoutes(routes, desk, feed);
  for (const add of [scriptRoutes, formRoutes, driveRoutes, mailRoutes, clockRoutes]) add(routes, desk);
  tourRoutes(routes, desk, options.tour);
  routes.get('/sandbox/:id', (request) => desk.pages.response(request.req.param('id')) ?? request.notFound());
  shellRoutes(routes, token, options.assets);
  return routes;
}

/** The port it listens on: the wanted one or the next that is free. */
async function listen(server: Server, wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + triedPorts; port += 1) {
    const taken = await new Promise<boolean>((resolve, reject) => {
      const refuse = (error: NodeJS.ErrnoException): void => {
        if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(true);
        else reject(error);
      };
      server.once('error', refuse);
      server.listen(port, loopback, () => {
        server.off('error', refuse);
        resolve(false);
      });
    });
    if (!taken) return (server.address() as AddressInfo).port;
  }
  throw new Error(`No hay puerto libre entre ${wanted} y ${wanted + triedPorts - 1}.`);
}
