// Child processes with their output passed on, and nothing through a shell.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { ROOT } from './paths.mjs';

/**
 * Runs a program to its end with our own input and output.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} its exit code (128 + signal number when a signal ended it)
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', ...options });
    // Whoever ends us means the program: it may have a plan to close.
    const pass = (signal) => child.kill(signal);
    for (const signal of ENDING) process.on(signal, pass);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      for (const ending of ENDING) process.off(ending, pass);
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}

const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Runs a program quietly and returns its standard output; throws with its standard error when it fails. */
export function capture(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => (out += chunk));
    child.stderr.on('data', (chunk) => (err += chunk));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve(out) : reject(new Error(err.trim() || out.trim()))));
  });
}
