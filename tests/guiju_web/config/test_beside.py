"""The worker beside a server ends with it, however the server ends, and is started again when it dies."""

BESIDE = """
import signal, subprocess, sys, time
from guiju.records.workspace import create_workspace
from guiju_web.config.beside import WorkerBeside
folder = Path(os.environ["GUIJU_WORKSPACE"]) / "city"
create_workspace(folder, "启东市")
def until(condition, message):
    for _ in range(1500):
        if condition():
            return
        time.sleep(0.02)
    sys.exit(message)
def lives(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    # Somebody who ended is still there until its parent, which may be gone too, has asked for it.
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
"""
RESTARTED = (
    BESIDE
    + """
from guiju_web.config import beside
beside._PAUSE = 0
with WorkerBeside(folder) as worker:
    until(lambda: worker.pid, "not started")
    first = worker.pid
    os.kill(first, signal.SIGKILL)
    until(lambda: worker.pid != first, "not started again")
    last = worker.pid
    until(lambda: (folder / "db.sqlite3").exists() or os.environ.get("GUIJU_DATABASE"), "does not work")
print(lives(first), lives(last))
"""
)
ORPHANED = (
    BESIDE
    + """
code = '''
import sys, time
from pathlib import Path
from guiju_web.config.beside import WorkerBeside
with WorkerBeside(Path(sys.argv[1])) as worker:
    while not worker.pid:
        time.sleep(0.02)
    print(worker.pid, flush=True)
    time.sleep(300)
'''
server = subprocess.Popen([sys.executable, "-c", code, str(folder)], stdout=subprocess.PIPE, text=True)
pid = int(server.stdout.readline())
assert lives(pid)
server.kill()
server.wait()
until(lambda: not lives(pid), "outlived its server")
print("ended")
"""
)
KILLED = (
    BESIDE
    + """
import socket, urllib.request
with socket.socket() as found:
    found.bind(("localhost", 0))
    port = found.getsockname()[1]
command = ["serve", "--workspace", str(folder), "--port", str(port), "--no-worker", "--quiet"]
server = subprocess.Popen([sys.executable, "-c", "import sys; from guiju.cli import main; sys.exit(main())", *command])
def answers():
    try:
        urllib.request.urlopen(f"http://localhost:{port}/people/sign-in/").read()
    except OSError:
        return False
    return True
until(answers, "does not answer")
server.kill()
server.wait()
until(lambda: not answers(), "goes on answering")
print("ended")
"""
)


def test_a_worker_that_dies_is_started_again_and_ends_with_its_server(in_own_place):
    assert in_own_place(RESTARTED) == "False False"


def test_a_worker_ends_when_its_server_is_killed(in_own_place):
    assert in_own_place(ORPHANED) == "ended"


def test_what_answers_ends_when_its_server_is_killed(in_own_place):
    assert in_own_place(KILLED) == "ended"
