import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'

/**
 * Starts nginx on `port` of 127.0.0.1 with one page to serve, as files: `gzipped` and what it unpacks to. One worker, no log, `gzip_static`,
 * so that it does no work per request but sending. `url` is its address.
 */
export async function startNginx(
  port: number,
  gzipped: Buffer,
): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'plainsight-nginx-'))
  await chmod(folder, 0o755) // its worker runs as another user
  await writeFile(join(folder, 'page.html'), gunzipSync(gzipped))
  await writeFile(join(folder, 'page.html.gz'), gzipped)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  )
  await writeFile(
    join(folder, 'nginx.conf'),
    `daemon off; worker_processes 1; pid ${folder}/nginx.pid; error_log stderr error;
    events { worker_connections 256; }
    http {
      ${temporary.join(' ')}
      access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; open_file_cache max=10;
      types { text/html html; }
      server { listen 127.0.0.1:${port}; root ${folder}; gzip_static on; }
    }`,
  )
  const child = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  while (child.exitCode === null && !(await listens(port))) await delay(20)
  return {
    url: `http://127.0.0.1:${port}/page.html`,
    stop: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      if (child.exitCode === null && child.kill('SIGTERM')) await gone
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function listens(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  const heard = await once(socket, 'connect').catch(() => undefined)
  socket.destroy()
  return heard !== undefined
}
