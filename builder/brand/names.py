"""What layouts are called in the languages of Office: a name comes in, its purpose goes out.

The names are those of PowerPoint's own templates, LibreOffice's and Google's; `type` is what
PowerPoint writes beside the name in any language (ISO/IEC 29500-1, 19.7.15).
"""

from __future__ import annotations

import re
import unicodedata

from builder.document import Layout
from builder.template import Role

_NAMES = {
    Role.TITLE_SLIDE: """title slide|title|cover|titelfolie|diapositive de titre
        |diapositiva de título
        |diapositiva titolo|slide de título|diapositivo de título|titeldia|diapozitiv titlu
        |титульний слайд|титульный слайд|slajd tytułowy|başlık slaytı|rubrikbild|címdia
        |úvodní snímek|titeldias|tittellysbilde|otsikkodia|διαφάνεια τίτλου|заглавен слайд
        |شريحة عنوان|شريحة العنوان""",
    Role.CONTENT: """title and content|title content|title and body|titel und inhalt
        |titre et contenu|título y objetos|título y contenido|titolo e contenuto|título e conteúdo
        |título e objeto|titel en object|titel en inhoud|titlu și conținut|заголовок і об'єкт
        |заголовок і вміст|назва та вміст|заголовок та об'єкт|заголовок и объект
        |tytuł i zawartość|başlık ve içerik|rubrik och innehåll|cím és tartalom|nadpis a obsah
        |titel og indholdsobjekt|tittel og innhold|otsikko ja sisältö|τίτλος και περιεχόμενο
        |عنوان ومحتوى""",
    Role.SECTION: """section header|section|section title|divider|abschnittsüberschrift
        |abschnitts überschrift|titre de section|en tête de section|encabezado de sección
        |intestazione sezione|cabeçalho da seção|cabeçalho da secção|sectiekop|antet secțiune
        |заголовок розділу|назва розділу|заголовок раздела|nagłówek sekcji|bölüm üstbilgisi
        |avsnittsrubrik|szakaszfejléc|záhlaví části|afsnitsoverskrift|deloverskrift
        |κεφαλίδα ενότητας|عنوان المقطع|رأس المقطع""",
    Role.TWO_CONTENT: """two content|title 2 content|title and two columns|zwei inhalte
        |deux contenus|dos objetos|dos contenidos|due contenuti|contenuto 2
        |duas partes de conteúdo|dois conteúdos|conteúdo duplo|inhoud van twee|twee objecten
        |două tipuri de conținut|două conținuturi|два об'єкти|два вмісти|два объекта
        |dwa elementy zawartości|iki içerik|två innehållsdelar|2 tartalomrész|dva obsahy
        |to indholdsobjekter|to innholdsdeler|δύο περιεχόμενα|محتويان""",
    Role.COMPARISON: """comparison|vergleich|comparaison|comparación|confronto|comparação
        |vergelijking|comparație|порівняння|сравнение|porównanie|karşılaştırma|jämförelse
        |összehasonlítás|porovnání|sammenligning|vertailu|σύγκριση|مقارنة""",
    Role.TITLE_ONLY: """title only|nur titel|titre seul|solo el título|sólo el título|solo titolo
        |somente título|só título|apenas título|alleen titel|doar titlu|лише заголовок
        |тільки заголовок|только заголовок|tylko tytuł|yalnızca başlık|endast rubrik|csak cím
        |jenom nadpis|pouze nadpis|kun titel|bare tittel|vain otsikko|μόνο τίτλος|عنوان فقط""",
    Role.CAPTION: """content with caption|inhalt mit überschrift|contenu avec légende
        |contenido con título|contenuto con didascalia|conteúdo com legenda
        |inhoud met bijschrift|conținut cu legendă|об'єкт із підписом|вміст із підписом
        |объект с подписью|zawartość z podpisem|başlıklı içerik|innehåll med bildtext
        |tartalomrész képaláírással|obsah s titulkem|indhold med billedtekst
        |innhold med tekst|محتوى ذو تسمية توضيحية""",
    Role.BLANK: """blank|blank slide|leer|vide|en blanco|vuota|vuoto|em branco|leeg|necompletat|gol
        |пустий слайд|порожній слайд|пустой слайд|pusty|boş|tom|üres|prázdný|tyhjä|κενό|فارغ""",
}
_TYPES = {
    "title": Role.TITLE_SLIDE,
    "obj": Role.CONTENT,
    "secHead": Role.SECTION,
    "twoObj": Role.TWO_CONTENT,
    "twoColTx": Role.TWO_CONTENT,
    "twoTxTwoObj": Role.COMPARISON,
    "titleOnly": Role.TITLE_ONLY,
    "objTx": Role.CAPTION,
    "blank": Role.BLANK,
}
_KINDS = {
    Layout.OBJECTIVES: "objectives|learning objectives|lernziele|objectifs|objetivos|obiettivi",
    Layout.TABLE: "table|tabelle|tableau|tabla|tabella|tabela",
    Layout.CHART: "chart|diagramm|graphique|gráfico|grafico",
    Layout.FIGURE: "figure|diagram|drawing",
    Layout.QUOTATION: "quotation|quote|zitat|citation|cita|citazione|citação|citaat|цитата",
    Layout.BIG_NUMBER: "big number|key figure|key number|chiffre clé|kennzahl",
    Layout.ACTIVITY: "activity|exercise|group work|übung|activité|exercice|actividad|ejercicio",
    Layout.DEBRIEF: "debrief|debriefing|reflection",
    Layout.DISCUSSION: "discussion|question|diskussion|discusión|discussione|questão|обговорення",
    Layout.CASE: "case|case study|fallbeispiel|étude de cas|estudio de caso|caso",
    Layout.CONTENT_NOTE: "content note|content warning",
    Layout.KEY_MESSAGES: "key messages|key message|takeaways|kernbotschaften|messages clés",
    Layout.CONTACTS: "contacts|contact|kontakt|kontakte|contactos|contatti|contatos",
    Layout.REFERENCES: "references|sources|bibliography|quellen|références|referencias|fonti",
}


def normal(name: str) -> str:
    """A name for comparing: small letters without accents, signs and a number before it."""
    plain = unicodedata.normalize("NFKD", name.casefold().replace("ʼ", "'").replace("’", "'"))
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
    words = re.sub(r"[^\w']+|_", " ", letters).split()
    copied = re.match(r"\d+_", letters)  # PowerPoint's "1_Title Slide"
    return " ".join(words[1:] if copied else words)


_BY_NAME = {normal(name): role for role, names in _NAMES.items() for name in names.split("|")}
_BY_KIND = {normal(name): kind for kind, names in _KINDS.items() for name in names.split("|")}
_BY_KIND.update({normal(kind.value): kind for kind in Layout if kind is not Layout.TITLE})


def role_of(name: str, type_: str) -> Role | None:
    """What a layout is for, by its name in any of the languages, then by what it was made as."""
    return _BY_NAME.get(normal(name), _TYPES.get(type_))


def kind_of(name: str) -> Layout | None:
    """The slide kind that a layout is named for, such as `Quote`."""
    return _BY_KIND.get(normal(name))
