//! Words about how a file is read, and about the settings of a run.

use super::words;
use protocol::{DateFormat, Delimiter, MonthNames, Quotes, RawSettings};
use vocabulary::Text;

words! {
    pub mod wizard {
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
    pub mod settings {
        TITLE = "Settings" / "Ayarlar";
        LEAD = "They hold from the next run on." / "Sonraki çalıştırmadan itibaren geçerlidir.";
        AGAIN = "Run again" / "Yeniden çalıştır";
        DEFAULTS = "Back to the defaults" / "Varsayılanlara dön";
        CUTOFF = "A snapshot counts sales up to" / "Anlık görüntü satışları şuraya dek sayar";
        CUTOFF_START = "the start of its day" / "günün başı";
        CUTOFF_END = "the end of its day" / "günün sonu";
        CUTOFF_NOTE = "The Power BI report counts to the start of the day." / "Power BI raporu günün başına dek sayar.";
        DUPLICATES = "Drop exact duplicates" / "Birebir yinelenenleri at";
        OUT_OF_RANGE = "“{0}” is {1}, but it must be from {2} to {3}." / "“{0}” {1}; oysa {2} ile {3} arası olmalı.";
        ABOVE = "“{0}” is {1}, but it must not be above “{2}”, which is {3}." / "“{0}” {1}; oysa “{2}” değerini ({3}) aşmamalı.";
        WHERE = "Change it under Settings; nothing that is loaded is lost." / "Ayarlar bölümünden değiştirin; yüklü olan hiçbir şey kaybolmaz.";
        GO = "Go to the setting" / "Ayara git";
        SPELLINGS = "Merge spellings of a customer" / "Müşterinin farklı yazılışlarını birleştir";
        SPELLINGS_NOTE = "E-mail addresses and names that differ only in case, blanks or accents' form" / "Yalnızca büyük-küçük harf, boşluk veya aksan biçiminde ayrılan e-posta adresleri ve adlar";
        DUPLICATES_NOTE = "Rows that repeat another in every column" / "Her sütunu başka satırla aynı olan satırlar";
        STATUSES = "Count orders of every status" / "Her durumdaki siparişi say";
        STATUSES_NOTE = "Cancelled, refunded and unpaid ones too" / "İptal, iade ve ödenmemiş olanlar da";
        CURRENCY = "Currency of the amounts" / "Tutarların para birimi";
        CURRENCY_NOTE = "Three letters, such as EUR; empty: what the file says" / "EUR gibi üç harf; boş: dosyada yazan";
    }
}

/// How dates are written.
pub fn date_format_title(format: DateFormat) -> Text {
    let turkish = match format {
        DateFormat::Ymd => "yıl, ay, gün",
        DateFormat::Dmy => "gün, ay, yıl",
        DateFormat::Mdy => "ay, gün, yıl",
        DateFormat::Swapped => "Excel'in yer değiştirmesinden önceki gün ve ay",
        DateFormat::Excel => "Excel gün sayıları",
        DateFormat::UnixSeconds => "Unix saniyeleri",
        DateFormat::UnixMilliseconds => "Unix milisaniyeleri",
    };
    Text::new(format.title(), turkish)
}

/// Whose names of months those are that mean two.
pub fn month_names_title(names: MonthNames) -> Text {
    let turkish = match names {
        MonthNames::Usual => "Çekçe ya da Lehçe",
        MonthNames::Croatian => "Hırvatça",
    };
    Text::new(names.title(), turkish)
}

/// What stands between fields.
pub fn delimiter_title(delimiter: Delimiter) -> Text {
    let turkish = match delimiter {
        Delimiter::Comma => "virgül",
        Delimiter::Semicolon => "noktalı virgül",
        Delimiter::Tab => "sekme",
        Delimiter::Pipe => "dikey çizgi",
        Delimiter::Blanks => "boşluklar",
    };
    Text::new(delimiter.title(), turkish)
}

/// How a quotation mark is written inside a quoted field.
pub fn quotes_title(quotes: Quotes) -> Text {
    match quotes {
        Quotes::Doubled => Text::new("doubled: \"\"", "çift: \"\""),
        Quotes::Backslash => Text::new("after a backslash: \\\"", "ters bölüyle: \\\""),
        Quotes::None => Text::new("are text", "metindir"),
    }
}

/// A setting that is a number.
pub struct Setting {
    /// Its name in files and on the command line.
    pub id: &'static str,
    /// What it is called.
    pub title: Text,
    /// What it does, with its unit.
    pub note: Text,
    /// The smallest value.
    pub least: f64,
    /// The largest value.
    pub most: f64,
    /// From one value to the next.
    pub step: f64,
    /// Its value.
    pub read: fn(&RawSettings) -> f64,
    /// Changes it.
    pub write: fn(&mut RawSettings, f64),
}

/// A setting from 0 to 1.
const fn share(
    id: &'static str,
    title: Text,
    read: fn(&RawSettings) -> f64,
    write: fn(&mut RawSettings, f64),
) -> Setting {
    let note = Text::new("0 to 1", "0 ile 1 arası");
    Setting { id, title, note, least: 0.0, most: 1.0, step: 0.01, read, write }
}

/// Every setting that is a number.
pub const SETTINGS: [Setting; 10] = [
    Setting {
        id: "label-window-days",
        title: Text::new("Days without a purchase that mean churn", "Kayıp sayılan alımsız gün"),
        note: Text::new("Days after a month end", "Ay sonundan sonraki gün"),
        least: 1.0,
        most: 730.0,
        step: 1.0,
        read: |settings| settings.label_window_days as f64,
        write: |settings, value| settings.label_window_days = value as i64,
    },
    Setting {
        id: "lookback-days",
        title: Text::new("Days that baskets look back", "Sepetlerin geriye baktığı gün"),
        note: Text::new("Days before a month end", "Ay sonundan önceki gün"),
        least: 1.0,
        most: 3650.0,
        step: 1.0,
        read: |settings| settings.lookback_days as f64,
        write: |settings, value| settings.lookback_days = value as i64,
    },
    Setting {
        note: Text::new("Above 0, up to 1", "0'dan büyük, en çok 1"),
        least: 0.01,
        ..share(
            "capacity-share",
            Text::new("Share of customers you can act on", "İlgilenebileceğiniz müşteri payı"),
            |settings| settings.capacity_share,
            |settings, value| settings.capacity_share = value,
        )
    },
    share(
        "high-risk-threshold",
        Text::new("High risk from", "Yüksek risk eşiği"),
        |settings| settings.high_risk_threshold,
        |settings, value| settings.high_risk_threshold = value,
    ),
    share(
        "medium-risk-threshold",
        Text::new("Medium risk from", "Orta risk eşiği"),
        |settings| settings.medium_risk_threshold,
        |settings, value| settings.medium_risk_threshold = value,
    ),
    share(
        "loyal-churn-threshold",
        Text::new("Churn from: Champions, Loyal", "Kayıp eşiği: Şampiyon, Sadık"),
        |settings| settings.loyal_churn_threshold,
        |settings, value| settings.loyal_churn_threshold = value,
    ),
    share(
        "developing-churn-threshold",
        Text::new("Churn from: developing segments", "Kayıp eşiği: gelişen segmentler"),
        |settings| settings.developing_churn_threshold,
        |settings, value| settings.developing_churn_threshold = value,
    ),
    share(
        "lapsing-churn-threshold",
        Text::new("Churn from: lapsing segments", "Kayıp eşiği: sönen segmentler"),
        |settings| settings.lapsing_churn_threshold,
        |settings, value| settings.lapsing_churn_threshold = value,
    ),
    Setting {
        id: "test-snapshots",
        title: Text::new("Month ends held out to test", "Sınama için ayrılan ay sonu"),
        note: Text::new("1 to 24", "1 ile 24 arası"),
        least: 1.0,
        most: 24.0,
        step: 1.0,
        read: |settings| settings.test_snapshots as f64,
        write: |settings, value| settings.test_snapshots = value as usize,
    },
    Setting {
        id: "seed",
        title: Text::new("Seed of the model's sampling", "Modelin örnekleme tohumu"),
        note: Text::new("The same seed, the same result", "Aynı tohum, aynı sonuç"),
        least: 0.0,
        most: 4_294_967_295.0,
        step: 1.0,
        read: |settings| settings.seed as f64,
        write: |settings, value| settings.seed = value as u64,
    },
];
