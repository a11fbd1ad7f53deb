"""A keeper in memory and a few translations, for tests of the front end."""

from dataclasses import dataclass, field

from planner.errors import PlannerError

SHORTEST = 10
CODE = "4F7K-9M2P-QX3T-8W6R"
ARABIC = """msgid ""
msgstr ""
"Language: ar\\n"
"Content-Type: text/plain; charset=UTF-8\\n"

msgid "Sign in"
msgstr "تسجيل الدخول"

msgid "Upload"
msgstr "رفع"

msgid "No connection"
msgstr "لا يوجد اتصال"

msgid "The passphrase does not open this store."
msgstr "عبارة المرور لا تفتح هذا المخزن."

#, fuzzy
msgid "I forgot the passphrase"
msgstr "نسيت عبارة المرور"
"""


@dataclass
class KeeperInMemory:
    """Keeps one person's passphrase and their tokens; says what it was asked."""

    passphrases: dict[str, str] = field(default_factory=dict)
    live: set[str] = field(default_factory=set)
    shortest_passphrase: int = SHORTEST

    def is_new(self) -> bool:
        return not self.passphrases

    def enrol(self, name: str, passphrase: str) -> str:
        self._keep(name, passphrase)
        return CODE

    def sign_in(self, name: str, passphrase: str) -> str:
        if self.passphrases.get(name) != passphrase:
            raise PlannerError("PL401")
        return self._token()

    def recover(self, name: str, code: str, new_passphrase: str) -> str:
        if code != CODE:
            raise PlannerError("PL404")
        self._keep(name, new_passphrase)
        return self._token()

    def is_live(self, token: str) -> bool:
        return token in self.live

    def end_session(self, token: str) -> None:
        self.live.discard(token)

    def _keep(self, name: str, passphrase: str) -> None:
        if len(passphrase) < SHORTEST:
            raise PlannerError("PL408", least=SHORTEST)
        self.passphrases[name] = passphrase

    def _token(self) -> str:
        token = f"token-number-{len(self.live):08}"
        self.live.add(token)
        return token
