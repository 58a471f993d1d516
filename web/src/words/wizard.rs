//! Words about how a file is read.

use super::words;
use protocol::Quotes;
use vocabulary::Text;

words! {
    TITLE = "Which column is which?" / "Hangi sütun hangisi?";
    EXPORT = "looks like {0}" / "{0} gibi görünüyor";
    READ = "Read the file" / "Dosyayı oku";
    LEAVE = "Leave" / "Vazgeç";
    OPENING = "Opening {0}…" / "{0} açılıyor…";
    LOOKING = "Looking at the file…" / "Dosyaya bakılıyor…";
    WHICH_DAY = "Which day is {0}?" / "{0} hangi gün?";
    WHICH_DAY_NOTE = "The first rows can be read both ways. Say which is right; otherwise a later row has to tell." / "İlk satırlar iki türlü okunabilir. Hangisi doğru, söyleyin; yoksa sonraki bir satırın göstermesi gerekir.";
    WHICH_NUMBER = "How much is {0}?" / "{0} ne kadar?";
    POINT_DECIMAL = "the point is the decimal mark" / "ondalık işareti nokta";
    COMMA_DECIMAL = "the comma is the decimal mark" / "ondalık işareti virgül";
    WHICH_NUMBER_NOTE = "Nothing in the file tells whether the mark stands before decimals or between thousands. Say which is right; a wrong answer makes every amount a thousand times too large or too small." / "İşaretin ondalık mı binlik mi olduğu dosyadan anlaşılmıyor. Hangisi doğru, söyleyin; yanlış yanıt bütün tutarları bin kat büyütür ya da küçültür.";
    ALSO_COLUMN = "Another column with: {0}" / "Bir sütun daha: {0}";
    OF_ALL = "of {0} rows can be used" / "satır kullanılabilir ({0} satırdan)";
    OF_FIRST = "of the first {0} rows can be used" / "satır kullanılabilir (ilk {0} satırdan)";
    ROLES = "Columns and what they mean" / "Sütunlar ve anlamları";
    MEANING = "Meaning" / "Anlamı";
    COLUMN = "Column of the file" / "Dosyadaki sütun";
    COLUMN_OF = "Column with: {0}" / "Sütun: {0}";
    COLUMN_NUMBER = "Column {0}" / "{0}. sütun";
    NO_COLUMN = "– none –" / "– yok –";
    CONFIDENCE = "How sure" / "Güven";
    EXAMPLES = "Values in the file" / "Dosyadaki değerler";
    NEEDED = "needed" / "gerekli";
    OPTIONAL = "optional" / "isteğe bağlı";
    NEEDED_WITH_PRICE = "needed with a unit price" / "birim fiyatla gerekli";
    OR_TOTAL = "or the line total" / "ya da satır toplamı";
    OR_PRICE = "or the unit price" / "ya da birim fiyat";
    CHOOSE = "Choose a column" / "Bir sütun seçin";
    CONFIRM_ALL = "Use all these guesses" / "Bütün tahminler kullanılsın";
    SAID = "Chosen by you" / "Sizin seçiminiz";
    CERTAIN = "Sure" / "Kesin";
    LIKELY = "Likely" / "Olası";
    UNSURE = "Not used yet" / "Henüz kullanılmıyor";
    CONFIRM = "Use {0}" / "{0} kullanılsın";
    FITS = "{0} fit {1}" / "{0} uyuyor: {1}";
    ALSO = " (also fits {0})" / " (şuna da uyar: {0})";
    FILLED = "{0} filled" / "{0} dolu";
    ROWS = "The first rows of the file" / "Dosyanın ilk satırları";
    LINE = "Line" / "Satır";
    WRITTEN = "How the file is written" / "Dosyanın yazımı";
    GUESS = "As guessed" / "Tahmin edildiği gibi";
    GUESSED = "Guessed: {0}" / "Tahmin: {0}";
    ENCODING = "Encoding" / "Kodlama";
    DELIMITER = "Between fields" / "Alan ayıracı";
    QUOTES = "Quotation marks" / "Tırnak işaretleri";
    DECIMAL = "Numbers" / "Sayılar";
    DATES = "Dates" / "Tarihler";
    EMPTY_CELLS = "Empty cells" / "Boş hücreler";
    STAY_EMPTY = "stay empty" / "boş kalır";
    TAKE_ABOVE = "take the value above: {0}" / "üstteki değeri alır: {0}";
    MONTHS = "Names of months that mean two (listopad)" / "İki anlamlı ay adları (listopad)";
    HEADER = "Line with the names (0: none)" / "Sütun adlarının satırı (0: yok)";
    SETTINGS = "Settings of the run" / "Çalıştırma ayarları";
    MAPPING_NOTE = "Keep this as a small file for the next export; the command line takes it too." / "Bir sonraki dışa aktarım için küçük bir dosya olarak saklayın; komut satırı da alır.";
    SAVE = "Save mapping" / "Eşlemeyi kaydet";
    LOAD = "Load mapping" / "Eşleme yükle";
}

/// How a quotation mark is written inside a quoted field.
pub fn quotes_title(quotes: Quotes) -> Text {
    match quotes {
        Quotes::Doubled => Text::new("doubled: \"\"", "çift: \"\""),
        Quotes::Backslash => Text::new("after a backslash: \\\"", "ters bölüyle: \\\""),
        Quotes::None => Text::new("are text", "metindir"),
    }
}
