import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { readText, writeText } from '../../../src/app/wiring/process.ts';

function inFolder(body: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'files-'));
  try {
    body(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

suite('a file', () => {
  test('is written whole, with its folders, and nothing is left beside it', () => {
    inFolder((folder) => {
      const path = join(folder, 'a', 'b', 'report.json');
      writeText(path, 'one');
      writeText(path, 'two');
      assert.equal(readFileSync(path, 'utf8'), 'two');
      assert.deepEqual(readdirSync(join(folder, 'a', 'b')), ['report.json']);
    });
  });

  test('that cannot be written leaves the one that was there, and the error names it', () => {
    inFolder((folder) => {
      const path = join(folder, 'report.json');
      writeFileSync(path, 'good');
      // The first file of the write is in the way.
      mkdirSync(join(`${path}.${process.pid}.part`, 'x'), { recursive: true });
      assert.throws(() => writeText(path, 'new'), { message: /report\.json: EISDIR/ });
      assert.equal(readFileSync(path, 'utf8'), 'good');
    });
  });

  test('in a folder that cannot be made is told by its path', () => {
    inFolder((folder) => {
      writeFileSync(join(folder, 'file'), '');
      mkdirSync(join(folder, 'page'));
      assert.throws(() => writeText(join(folder, 'page'), ''), { message: /page: it is a folder; name a file in it$/ });
      for (const place of [join('file', 'report.json'), join('file', 'out', 'report.json')])
        assert.throws(() => writeText(join(folder, place), ''), {
          message: /report\.json: a file stands where its folder should be \(E[A-Z]+\)$/,
        });
    });
  });

  test('is read to its end, and a folder, a device and what is not there are told', () => {
    inFolder((folder) => {
      const text = 'ä'.repeat(100_000);
      writeFileSync(join(folder, 'a'), text);
      assert.deepEqual(readText(join(folder, 'a')), { ok: true, text });
      assert.deepEqual(readText(join(folder, 'b')), { ok: false, reason: 'there is no such file' });
      assert.deepEqual(readText(folder), { ok: false, reason: 'it is a folder' });
    });
  });

  const windows = process.platform === 'win32' ? 'no such files' : false;
  test('without an end is not read', { skip: windows }, () => {
    assert.deepEqual(readText('/dev/zero'), { ok: false, reason: 'it is neither a file nor a pipe' });
  });

  test('that is a pipe is read as it comes', { skip: windows }, () => {
    inFolder((folder) => {
      const pipe = join(folder, 'pipe');
      assert.equal(spawnSync('mkfifo', [pipe]).status, 0);
      const writer = spawn('sh', ['-c', 'printf one > "$1"; sleep 0.1', 'sh', pipe], { stdio: 'ignore' });
      assert.deepEqual(readText(pipe), { ok: true, text: 'one' });
      writer.unref();
    });
  });

  test('that is a pipe is written to and stays one, and a link keeps leading where it leads', { skip: windows }, () => {
    inFolder((folder) => {
      const pipe = join(folder, 'pipe');
      assert.equal(spawnSync('mkfifo', [pipe]).status, 0);
      const reader = spawn('sh', ['-c', 'cat "$1" > "$1.read"', 'sh', pipe], { stdio: 'ignore' });
      writeText(pipe, 'one');
      assert.ok(lstatSync(pipe).isFIFO());
      reader.unref();
      const [file, link] = [join(folder, 'file'), join(folder, 'link')];
      writeFileSync(file, 'old');
      symlinkSync(file, link);
      writeText(link, 'new');
      assert.ok(lstatSync(link).isSymbolicLink());
      assert.equal(readFileSync(file, 'utf8'), 'new');
    });
  });
});
