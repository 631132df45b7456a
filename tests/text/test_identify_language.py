import pytest

from dateline.text.identify_language import identify_language

TEXTS = {
    "en": "Dock workers blocked the port on Monday and set fire to tyres, police said.",
    "fr": "Des dockers ont bloqué lundi le port de la ville et ont mis le feu à des pneus.",
    "es": "Los trabajadores bloquearon el lunes el puerto de la ciudad y quemaron neumáticos.",
    "de": "Hafenarbeiter haben am Montag den Hafen der Stadt blockiert und Reifen angezündet.",
    "nl": "Havenarbeiders hebben maandag de haven van de stad geblokkeerd en banden verbrand.",
    "pt": "Trabalhadores bloquearam na segunda-feira o porto da cidade e queimaram pneus.",
    "ru": "Докеры в понедельник заблокировали порт города и подожгли шины.",
    "ar": "أغلق عمال الميناء يوم الاثنين ميناء المدينة وأحرقوا الإطارات",
    "ja": "港湾労働者は月曜日に市の港を封鎖し、タイヤに火をつけた。",
    "ko": "부두 노동자들이 월요일 도시 항구를 봉쇄하고 타이어에 불을 질렀다.",
    "zh": "码头工人周一封锁了该市的港口并焚烧轮胎。",
}


@pytest.mark.parametrize(("language", "text"), TEXTS.items())
def test_languages(language, text):
    assert identify_language(text) == language


SHORT = {
    "Gunmen killed Juan Prado in Gao.": "en",
    "Peru Lifts Travel Ban to Chad.": "en",
    "rebels attack army post near kidal": "en",
    "Polizei schießt auf Demonstranten in Berlin": "de",
    "Policía mata a tres hombres en Lima": "es",
    "Manifestation à Paris contre la police": "fr",
    "De politie was in Gent": "nl",
}


@pytest.mark.parametrize(("text", "language"), SHORT.items())
def test_short_texts_full_of_names(text, language):
    assert identify_language(text) == language


def test_case_does_not_matter_for_english():
    assert identify_language(TEXTS["en"].upper()) == identify_language(TEXTS["en"].lower()) == "en"


def test_a_declaration_decides_only_about_a_few_words():
    assert identify_language("Port bloqué", "fr") == "fr"
    assert identify_language(TEXTS["de"], "en") == "de"
    assert identify_language("12 - 15", None) == "und"


def test_letters_count_more_than_a_declaration():
    assert identify_language("话不投机半句多。今日又无课。", "en") == "zh"
    assert identify_language("Xi Jinping (习近平) met dock workers at the port on Monday, the agency said.") == "en"
