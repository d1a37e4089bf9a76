"""A Neo4j server on this machine, laid out as its archive lays it out, from the jars of Maven Central."""

import os
import pathlib
import shutil
import socket
import subprocess
import time

SETTINGS = """\
dbms.security.auth_enabled=false
dbms.security.procedures.allowlist=apoc.import.*,db.*,dbms.*
dbms.security.procedures.unrestricted=apoc.import.*
initial.dbms.default_database=policygraph
dbms.usage_report.enabled=false
server.directories.import=import
server.bolt.listen_address=127.0.0.1:{port}
server.default_listen_address=127.0.0.1
server.http.enabled=false
server.https.enabled=false
server.memory.pagecache.size=64m
"""
# What the server's own start script passes to Java.
JAVA = ["java", "-Xms512m", "-Xmx1g", "-XX:+UseSerialGC", "--add-opens=java.base/java.nio=ALL-UNNAMED",
        "--add-opens=java.base/java.io=ALL-UNNAMED", "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
        "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED", "-Dfile.encoding=UTF-8"]


class Server:
    """A home of its own, new at each run; files to load stand in `import`."""

    def __init__(self, lib, home):
        self.lib, self.home, self.process = pathlib.Path(lib), pathlib.Path(home), None
        shutil.rmtree(self.home, ignore_errors=True)
        for name in ("conf", "data", "import", "logs", "plugins"):
            (self.home / name).mkdir(parents=True)
        for jar in self.lib.glob("apoc-*.jar"):
            shutil.copy(jar, self.home / "plugins")
        self.port = free_port()
        (self.home / "conf" / "neo4j.conf").write_text(SETTINGS.format(port=self.port))
        (self.home / "conf" / "apoc.conf").write_text("apoc.import.file.enabled=true\n")
        # As in the archive, what a plugin brings is not in lib/, but what it shares with the server is.
        self.path = f"{self.home / 'plugins'}/*:" + ":".join(
            str(jar) for jar in sorted(self.lib.glob("*.jar")) if not jar.name.startswith("apoc-"))

    def admin(self, *arguments, folder):
        """Runs neo4j-admin; returns its exit code and what it said."""
        environment = {**os.environ, "NEO4J_HOME": str(self.home), "NEO4J_CONF": str(self.home / "conf")}
        done = subprocess.run([*JAVA, "-cp", self.path, "org.neo4j.cli.AdminTool", *arguments], cwd=folder,
                              env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        return done.returncode, done.stdout

    def __enter__(self):
        log = self.home / "logs" / "console.log"
        with log.open("w") as out:
            self.process = subprocess.Popen(
                [*JAVA, "-cp", self.path, "org.neo4j.server.CommunityEntryPoint", f"--home-dir={self.home}",
                 f"--config-dir={self.home / 'conf'}", "--console-mode"], stdout=out, stderr=subprocess.STDOUT)
        for _ in range(600):
            said = log.read_text(errors="replace")
            if "Started." in said:
                return self
            if self.process.poll() is not None:
                break
            time.sleep(0.5)
        self.__exit__()
        raise RuntimeError(f"the server did not start; it said: {said[-2000:]}")

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(60)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def statements(text):
    """Cuts a script where cypher-shell cuts it: at a semicolon outside of quotes, backticks and comments."""
    found, start, index, quote = [], 0, 0, None
    while index < len(text):
        character = text[index]
        if quote in ("'", '"') and character == "\\":
            index += 1
        elif quote == "//":
            quote = None if character == "\n" else quote
        elif quote == "/*":
            if text.startswith("*/", index):
                quote, index = None, index + 1
        elif quote:
            quote = None if character == quote else quote
        elif character in "'\"`":
            quote = character
        elif text.startswith(("//", "/*"), index):
            quote = text[index:index + 2]
        elif character == ";":
            found.append(text[start:index].strip())
            start = index + 1
        index += 1
    found.append(text[start:].strip())
    return [one for one in found if uncommented(one)]


def uncommented(statement):
    return "\n".join(line for line in statement.splitlines() if not line.strip().startswith("//")).strip()
