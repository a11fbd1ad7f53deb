"""Take-home pages in three languages, and the phrasebooks that label them."""

from pathlib import Path
from typing import Final

from planner.domain.explanatory_model import TimeOfDay
from planner.domain.handout import Handout, PaperSize, PaperTask
from planner.domain.words import LanguageTag
from planner.language.catalogs import Catalogues
from planner.language.tags import Languages, Manifest
from planner.language.wording import Phrasebook

PHONE: Final = "+44 20 7946 0018"

_CLIENT: Final = {
    "es": {
        "My next steps": "Mis próximos pasos",
        "Draft: not agreed yet": "Borrador: todavía no está acordado",
        "In my own words:": "En mis palabras:",
        "When:": "Cuándo:",
        "First step:": "Primer paso:",
        "I mark one box for each day on which it was done.": (
            "Marco una casilla por cada día en que se hizo."
        ),
        "Next visit:": "Próxima visita:",
        "I have told this plan back in my own words.": (
            "He vuelto a contar este plan con mis propias palabras."
        ),
        "This translation has not been checked by a speaker.": (
            "Ningún hablante ha revisado esta traducción."
        ),
    },
    "ar": {
        "My next steps": "خطواتي التالية",
        "Draft: not agreed yet": "مسودة: لم يُتَّفق عليها بعد",
        "In my own words:": "بكلماتي أنا:",
        "When:": "متى:",
        "First step:": "الخطوة الأولى:",
        "I mark one box for each day on which it was done.": (
            "أضع علامة في مربع عن كل يوم تم فيه ذلك."
        ),
        "Next visit:": "الزيارة القادمة:",
        "I have told this plan back in my own words.": "لقد أعدتُ شرح هذه الخطة بكلماتي.",
        "This translation has not been checked by a speaker.": (
            "لم يراجع هذه الترجمةَ أيُّ متحدث باللغة."
        ),
    },
}
_SAFETY: Final = {
    "es": {
        "Ask first": "Preguntar antes",
        "If I need help, I call:": "Si necesito ayuda, llamo a:",
        "If one of these happens, I get help at once:": (
            "Si pasa algo de esto, busco ayuda enseguida:"
        ),
    },
    "ar": {
        "Ask first": "أسأل أولاً",
        "If I need help, I call:": "إذا احتجتُ إلى مساعدة أتصل بـ:",
        "If one of these happens, I get help at once:": (
            "إذا حدث واحد من هذه الأمور أطلب المساعدة فوراً:"
        ),
    },
}
_SCRIPTS: Final = {
    "ar": "Arab",
    "fa": "Arab",
    "hi": "Deva",
    "bn": "Beng",
    "am": "Ethi",
    "zh-Hans": "Hans",
}


def phrasebook(folder: Path, tag: str) -> Phrasebook:
    """A phrasebook with the page's labels in Spanish and Arabic; else they stay English."""
    for name, by_language in (("client", _CLIENT), ("safety", _SAFETY)):
        for language, messages in by_language.items():
            path = folder / language / "LC_MESSAGES" / f"{name}.po"
            path.parent.mkdir(parents=True, exist_ok=True)
            head = f'msgid ""\nmsgstr ""\n"Language: {language}\\n"\n'
            head += '"Content-Type: text/plain; charset=UTF-8\\n"\n'
            body = "".join(f'\nmsgid "{k}"\nmsgstr "{v}"\n' for k, v in messages.items())
            path.write_text(head + body, encoding="utf-8")
    manifest = Manifest(
        tag=LanguageTag(tag),
        autonym=tag,
        english_name=tag,
        script=_SCRIPTS.get(tag, "Latn"),
        direction="rtl" if tag in {"ar", "fa"} else "ltr",
        fallback=(),
        plural_rule="one-other",
        calendar="gregorian",
        numerals="latn",
        babel="en",
        credit="Nobody",
        licence="CC-BY-4.0",
    )
    return Phrasebook(Catalogues((folder,), LanguageTag("en")), Languages([manifest]), tag)


def english(size: PaperSize = PaperSize.FULL, **facts: object) -> Handout:
    """A page in English; facts replace what stands on it."""
    return _handout(
        "en",
        size,
        facts,
        tasks=(
            PaperTask(
                text="I say the prayer or the words of protection that I have chosen.",
                doer="I do this",
                rhythm="In the evening.",
                first_step="Today I choose the words, or I ask for them.",
                picture="spiritual",
                time=TimeOfDay.MOON,
                cautions=("Ask whoever prescribes your medicine before you fast.",),
            ),
            PaperTask(
                text="I call one of my own people or send a voice message.",
                doer="My family does this",
                rhythm="Twice a week.",
                first_step="Today I choose the person and the hour.",
                picture="community",
            ),
            PaperTask(
                text="I bring all medicines and remedies that I take.",
                doer="We do this together",
                rhythm="In the morning, at the next visit.",
                first_step="I put them into one bag tonight.",
                picture="clinical",
                time=TimeOfDay.SUN,
            ),
        ),
        danger_signs=("Fainting, or a seizure", "Great thirst, or hardly any urine"),
        next_visit="Tuesday 1 December, 09:30",
    )


def spanish(size: PaperSize = PaperSize.FULL, **facts: object) -> Handout:
    """A page in Spanish."""
    return _handout(
        "es",
        size,
        facts,
        tasks=(
            PaperTask(
                text="Vuelvo con mi tía al lugar del susto y llamo mi nombre.",
                doer="Lo hacemos juntas",
                rhythm="Tres tardes seguidas.",
                first_step="Esta semana le pregunto a mi tía qué día puede.",
                picture="spiritual",
                time=TimeOfDay.MOON,
            ),
            PaperTask(
                text="Como algo caliente por la mañana, con alguien cuando puedo.",
                doer="Lo hago yo",
                rhythm="Todos los días, a las 8:00.",
                first_step="Mañana preparo la comida antes de salir.",
                picture="personal",
                time=TimeOfDay.SUN,
                cautions=("Preguntar a quien receta las medicinas antes de ayunar.",),
            ),
        ),
        danger_signs=("Desmayo o convulsiones", "Mucha sed o casi nada de orina"),
        next_visit="Martes 1 de diciembre, 09:30",
    )


def arabic(size: PaperSize = PaperSize.FULL, **facts: object) -> Handout:
    """A page in Arabic."""
    return _handout(
        "ar",
        size,
        facts,
        tasks=(
            PaperTask(
                text="أقرأ كلمات الحماية التي اخترتها قبل النوم.",
                doer="أنا أقوم بهذا",
                rhythm="كل مساء، من 3 إلى 5 دقائق.",
                first_step="أختار اليوم الكلمات أو أسأل عنها.",
                picture="spiritual",
                time=TimeOfDay.MOON,
                cautions=("أسأل من يصف لي الدواء قبل أن أصوم أكثر من 12 ساعة.",),
            ),
            PaperTask(
                text="أتصل بأحد من أهلي أو أرسل رسالة صوتية حين يكون ذلك آمناً لنا.",
                doer="عائلتي تقوم بهذا",
                rhythm="مرتين في الأسبوع.",
                first_step="أختار اليوم الشخص والساعة.",
                picture="community",
            ),
            PaperTask(
                text="أحضر كل الأدوية والأعشاب التي أتناولها.",
                doer="نقوم بهذا معاً",
                rhythm="في الصباح، في الزيارة القادمة.",
                first_step="أضعها كلها في كيس واحد.",
                picture="clinical",
                time=TimeOfDay.SUN,
            ),
        ),
        danger_signs=("إغماء أو نوبة تشنج", "عطش شديد أو قلة البول"),
        next_visit="الثلاثاء 1 ديسمبر، 09:30",
    )


def _handout(tag: str, size: PaperSize, facts: dict[str, object], **usual: object) -> Handout:
    known = {"phone": PHONE, "is_draft": False, **usual, **facts}
    return Handout(language=LanguageTag(tag), size=size, **known)  # type: ignore[arg-type]
