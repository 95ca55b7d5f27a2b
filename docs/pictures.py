"""Take the pictures of the documents: a small demo city, its site, a real browser. Run it as `./run docs pictures`.

It needs Chromium on the machine; the pictures it writes to docs/pictures/ are kept under version control.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import which

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "docs" / "pictures"
PORT = 8199
CASES = 20_000
PAGES: dict[str, tuple[str | None, str, int, str]] = {
    "goals": ("qian", "/goals/", 900, ""),
    "goal": ("qian", "/goals/2/", 1250, ""),
    "record": ("qian", "/goals/exceptions/goal2/", 1150, "table tbody a >> nth=0"),
    "xrays": ("qian", "/xrays/", 900, ""),
    "framework": (None, "/library/framework/", 900, ""),
    "standard": (None, "/library/TG-201/2024-01-01/", 900, ""),
    "portal": (None, "/", 900, ""),
}
"""Each picture: who looks, at what, how much of the page is shown, and what is clicked first."""


def main() -> None:
    """Write every picture anew."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, site(Path(folder) / "city", CASES, PORT) as (address, passwords):
        photograph(address, passwords)


@contextmanager
def site(folder: Path, cases: int, port: int) -> Iterator[tuple[str, dict[str, str]]]:
    """Build a demo city and serve it; yield its address and the passwords of its people by number."""
    guiju = str(Path(sys.executable).with_name("guiju"))
    subprocess.run([guiju, "demo", "-w", str(folder), "--cases", str(cases), "--no-serve", "-q"], check=True)
    told = subprocess.run([sys.executable, "-c", _ENROL, str(folder)], check=True, capture_output=True, text=True)
    passwords = {each["number"]: each["password"] for each in json.loads(told.stdout)}
    server = subprocess.Popen([guiju, "serve", "-w", str(folder), "--port", str(port), "-q"])
    address = f"http://localhost:{port}"
    try:
        subprocess.run([sys.executable, "-c", _WAIT, address], check=True)
        yield address, passwords
    finally:
        server.terminate()
        server.wait(30)


def browser_path() -> str | None:
    """Return where Chromium is, None when it is not installed."""
    return which("chromium") or which("chromium-browser") or which("google-chrome")


def photograph(address: str, passwords: dict[str, str]) -> None:
    """Open each page in a browser and keep what is seen."""
    from playwright.sync_api import sync_playwright

    path = browser_path()
    if path is None:
        raise SystemExit("没有找到 Chromium，拍不了图。请先安装（Debian：chromium）。")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        for name, (number, page_address, height, clicked) in PAGES.items():
            page = browser.new_page(viewport={"width": 1280, "height": height})
            if number is not None:
                page.goto(f"{address}/people/sign-in/")
                page.fill("[name=username]", number)
                page.fill("[name=password]", passwords[number])
                page.click("main button")
            page.goto(address + page_address)
            if clicked:
                page.click(clicked)
            page.wait_for_load_state("networkidle")
            page.screenshot(path=str(PICTURES / f"{name}.png"))
            page.close()
        browser.close()


_ENROL = """
import json, sys
from pathlib import Path
from guiju.cli import site
print(json.dumps(site.enrol_demo(Path(sys.argv[1]).absolute())))
"""
_WAIT = """
import sys, time, urllib.request
for _ in range(600):
    try:
        urllib.request.urlopen(sys.argv[1] + "/health/").read()
        break
    except OSError:
        time.sleep(0.25)
else:
    sys.exit("the site did not answer")
"""

if __name__ == "__main__":
    main()
