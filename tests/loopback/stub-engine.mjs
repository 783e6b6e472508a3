// An engine that answers at once: what the host needs to be tested without the real one.
import { parentPort, workerData } from 'node:worker_threads';

parentPort.on('message', ({ id, call, request }) => {
  if (call === 'library.list')
    parentPort.postMessage({ id, ok: true, value: { atlases: [], plans: [], place: workerData.home } });
  else if (call === 'plan.preview') parentPort.postMessage({ id, ok: true, value: { echo: request.blocks } });
  else if (call === 'rules.list') process.exit(7);
  else if (call === 'search') {
    parentPort.postMessage({ event: 'progress', job: 'search', step: 'looking', done: 1, total: 2 });
    parentPort.postMessage({ id, ok: true, value: [] });
  } else if (call !== 'history.undo') parentPort.postMessage({ id, ok: true, value: null }); // undo is never answered
});
