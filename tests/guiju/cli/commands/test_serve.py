"""guiju serve: the site of a workspace, until somebody interrupts it."""

import os
import signal
import subprocess
import sys
from socket import socket

from guiju.cli import site


def test_a_folder_that_is_no_workspace_is_refused(guiju, tmp_path):
    spoken = guiju("serve", "-w", tmp_path)
    assert spoken.code != 0
    assert "不是规矩的工作区" in spoken.err


def test_it_says_where_the_site_is_and_serves_it(guiju, city, monkeypatch):
    served = []
    monkeypatch.setattr(site, "serve", lambda *asked: served.append(asked))
    spoken = guiju("serve", "-w", city.root, "--port", "8123")
    guiju("serve", "-w", city.root, "--no-worker")
    assert f"http://{site.HOST}:8123/" in spoken.err
    assert served == [(city.root, "127.0.0.1", 8123, True), (city.root, "127.0.0.1", 8080, False)]


SERVER = """
import os, signal, sys, threading
from guiju.cli import main
# A server whose test was cut off must not outlive it for long.
ending = threading.Timer(180, os.kill, (os.getpid(), signal.SIGTERM))
ending.daemon = True
ending.start()
main(["serve", "-w", sys.argv[1], "--port", sys.argv[2]])
"""


def test_a_browser_reads_the_site_of_a_real_server(judged_city):
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    # A process of its own asks, for the tests themselves may open no connection.
    server = subprocess.Popen([sys.executable, "-c", SERVER, str(judged_city.root), str(port)], start_new_session=True)
    try:
        asked = subprocess.run(
            [sys.executable, "-c", ASKING, str(port)], capture_output=True, text=True, timeout=120, check=False
        )
        assert asked.stdout.split() == ["200", "ok"], asked.stderr
        assert (judged_city.root / "web.key").stat().st_mode & 0o777 == 0o600
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        server.wait(30)


ASKING = """
import json, sys, time, urllib.request
address = f"http://localhost:{sys.argv[1]}"
for _ in range(400):
    try:
        answer = urllib.request.urlopen(address + "/health/")
        break
    except OSError:
        time.sleep(0.25)
print(answer.status, json.load(answer)["workspace"])
urllib.request.urlopen(address + "/").read()
"""
