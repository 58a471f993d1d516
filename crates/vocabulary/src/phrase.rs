//! The sentences, and parts of them, in which the engine's messages are put. `{0}`, `{1}`… are the places of
//! values.

use crate::term::term;

term! {
    /// What is said in a [`Message`](crate::Message).
    #[allow(missing_docs)]
    #[serde(rename_all = "kebab-case")]
    pub enum Phrase {
        Verbatim = "verbatim", "{0}" / "{0}";
        AndThen = "and-then", "{0} {1}" / "{0} {1}";
        InBrackets = "in-brackets", " ({0})" / " ({0})";
        Quoted = "quoted", "“{0}”" / "“{0}”";
        AndMore = "and-more", "and {0} more" / "ve {0} tane daha";

        // A file that is no table of sales.
        Empty = "empty",
            "The file is empty. Export your sales again as CSV with one line per item sold."
            / "Dosya boş. Satışlarınızı, satılan her kalem için bir satır olacak şekilde yeniden CSV olarak dışa aktarın.";
        NotATable = "not-a-table",
            "The file is {0}, not a text with one line per item sold. {1} and try again."
            / "Dosya {0}; satılan her kalem için bir satırı olan bir metin değil. {1} ve yeniden deneyin.";
        BetweenBlanks = "between-blanks",
            "The columns stand between blanks, and so do words within them, so it cannot be told where one ends. Open the file in a spreadsheet (fixed width), save it as CSV and try again."
            / "Sütunlar boşluklarla ayrılmış, sütunların içinde de boşluklu sözcükler var; bu yüzden birinin nerede bittiği anlaşılamıyor. Dosyayı bir hesap tablosunda (sabit genişlik) açın, CSV olarak kaydedin ve yeniden deneyin.";
        SplitTables = "split-tables",
            "The sales are spread over several tables: {0}. Together they have what is needed, and {1} ties them together, but none has it all. Join them to one table with a row for each item sold (in a spreadsheet with XLOOKUP or SVERWEIS, in Power Query with Merge) and try again."
            / "Satışlar birkaç tabloya dağılmış: {0}. Birlikte gereken her şeye sahipler ve onları {1} bağlıyor, ama hiçbirinde hepsi yok. Satılan her kalem için bir satırı olan tek bir tabloda birleştirin (hesap tablosunda ÇAPRAZARA, Power Query'de Birleştir ile) ve yeniden deneyin.";
        TableHas = "table-has", "{0} has {1}" / "{0}: {1}";
        TableHasNothing = "table-has-nothing", "{0} has none of it" / "{0}: bunların hiçbiri yok";

        // Columns.
        MissingColumns = "missing-columns",
            "{0} has no column for {1}. It has: {2}. Rename the column (for example to {3}) or say which one it is in a mapping, and try again."
            / "{0} şunlar için sütun yok: {1}. Orada bulunanlar: {2}. Sütunu yeniden adlandırın (örneğin {3}) ya da bir eşlemede hangisi olduğunu söyleyin ve yeniden deneyin.";
        TheFirstLine = "the-first-line", "The first line" / "İlk satırda";
        TheLine = "the-line", "Line {0}" / "{0}. satırda";
        NoHeader = "no-header",
            "The file has no line with column names, and it is not certain which column is {0}{1}. Put a line with names on top, or say which column is which in a mapping, and try again."
            / "Dosyada sütun adlarının olduğu bir satır yok ve şunların hangi sütunda olduğu kesin değil: {0}{1}. En üste adların olduğu bir satır koyun ya da bir eşlemede hangi sütunun ne olduğunu söyleyin ve yeniden deneyin.";
        ColumnMayBe = "column-may-be",
            "column {0} ({1}) may be {2}" / "{0}. sütun ({1}) şu olabilir: {2}";
        PartLacksColumn = "part-lacks-column",
            "There is no column for {0}, which the tables before it have. Export them all with the same columns and try again."
            / "Önceki tablolarda olan şu sütun burada yok: {0}. Hepsini aynı sütunlarla dışa aktarın ve yeniden deneyin.";
        NoSuchColumn = "no-such-column",
            "The mapping says that {0} is in column {1}, but there is no such column{2}. Correct the mapping and try again."
            / "Eşlemeye göre şunun sütunu {1}: {0}; ama böyle bir sütun yok{2}. Eşlemeyi düzeltin ve yeniden deneyin.";
        NoSuchLine = "no-such-line",
            "The mapping says that the column names stand in line {0}, but there is no such line near the beginning of the file. Correct the mapping and try again."
            / "Eşlemeye göre sütun adları {0}. satırda, ama dosyanın başında böyle bir satır yok. Eşlemeyi düzeltin ve yeniden deneyin.";
        EmptyCells = "empty-cells",
            "In {0} of the first {1} rows the column “{2}” is empty, and it is not clear whether these rows belong to the row above. Say whether empty cells take the value above them or stay empty, and try again."
            / "İlk {1} satırın {0} tanesinde “{2}” sütunu boş ve bu satırların üstteki satıra ait olup olmadığı belli değil. Boş hücreler üstteki değeri mi alır, boş mu kalır, söyleyin ve yeniden deneyin.";

        // Dates.
        AmbiguousDates = "ambiguous-dates",
            "The dates in column “{0}” can be read in more than one way: {1}, and no date in the file tells which is right.{2}{3} Say the order of day, month and year and try again."
            / "“{0}” sütunundaki tarihler birden çok biçimde okunabilir: {1}; dosyadaki hiçbir tarih hangisinin doğru olduğunu göstermiyor.{2}{3} Gün, ay ve yılın sırasını söyleyin ve yeniden deneyin.";
        DateReadAs = "date-read-as", "{0} is {1} as {2}" / "{0}, {2} olarak okunursa {1} olur";
        SwappedByExcel = "swapped-by-excel",
            " All dates with a day up to 12 are written in one way and all with a later day in another, as Excel leaves them when it takes day for month where it can; then the first reading is right."
            / " Günü 12'ye kadar olan bütün tarihler bir biçimde, günü daha büyük olanların hepsi başka biçimde yazılmış; Excel, elinden geldiği yerde günü ay sandığında böyle bırakır; öyleyse ilk okuma doğrudur.";
        InOrderAs = "in-order-as",
            " Read as {0} the rows are in order of time, which speaks for it."
            / " {0} olarak okununca satırlar zaman sırasında; bu, o okumayı destekler.";
        AmbiguousMonths = "ambiguous-months",
            "The dates in column “{0}” name a month, “{1}”, that is one month in Croatian and another in Czech and Polish, and no other name in the file tells which is right. Say whose names they are (in a mapping, months = \"croatian\" or \"usual\" under [formats]), or export the dates as 2024-12-31, and try again."
            / "“{0}” sütunundaki tarihlerde geçen “{1}” ayı Hırvatçada bir ay, Çekçe ve Lehçede başka bir aydır ve dosyadaki hiçbir ad hangisinin doğru olduğunu göstermiyor. Adların hangi dilde olduğunu söyleyin (eşlemede [formats] altında months = \"croatian\" ya da \"usual\") ya da tarihleri 2024-12-31 biçiminde dışa aktarın ve yeniden deneyin.";
        UnknownMonths = "unknown-months",
            "The dates in column “{0}” name months that are not known here: {1}. Without these {2} rows whole months would be missing. Export the dates as 2024-12-31 and try again."
            / "“{0}” sütunundaki tarihlerde burada bilinmeyen ay adları var: {1}. Bu {2} satır olmadan aylar bütünüyle eksik kalırdı. Tarihleri 2024-12-31 biçiminde dışa aktarın ve yeniden deneyin.";
        UnreadableDates = "unreadable-dates",
            "{0} of {1} dates in column “{2}” cannot be read (for example {3}). What is left would be no picture of the sales. Check that it is the right column, or export the dates as 2024-12-31, and try again."
            / "“{2}” sütunundaki {1} tarihin {0} tanesi okunamıyor (örneğin {3}). Kalanlar satışların tam resmini vermezdi. Doğru sütun olduğunu denetleyin ya da tarihleri 2024-12-31 biçiminde dışa aktarın ve yeniden deneyin.";
        ValueInLine = "value-in-line", "{0} in line {1}" / "{0}, {1}. satırda";
        ValueInLineOf = "value-in-line-of", "{0} in line {1} of {2}" / "{0}, {2} içinde {1}. satırda";
        LostMonth = "lost-month",
            "The sales of {0} would be missing: {1} rows that stand between those of the months around it have dates that cannot be read (for example {2}). Export the dates in column “{3}” as 2024-12-31 and try again."
            / "{0} satışları eksik kalırdı: çevresindeki ayların satırları arasında duran {1} satırın tarihleri okunamıyor (örneğin {2}). “{3}” sütunundaki tarihleri 2024-12-31 biçiminde dışa aktarın ve yeniden deneyin.";
        MixedDates = "mixed-dates",
            "The dates in column “{0}” are written in more than one order: {1} of them cannot be read as {2} (for example {3} in line {4}). Export the dates as 2024-12-31 and try again."
            / "“{0}” sütunundaki tarihler birden çok sırayla yazılmış: {1} tanesi {2} olarak okunamıyor (örneğin {4}. satırda {3}). Tarihleri 2024-12-31 biçiminde dışa aktarın ve yeniden deneyin.";
        OtherCalendar = "other-calendar",
            "The dates run from {0} to {1}: these are years of {2}, which is not read here. Export the dates in the Gregorian calendar, as 2024-12-31, and try again."
            / "Tarihler {0} ile {1} arasında: bunlar burada okunmayan bir takvimin yılları ({2}). Tarihleri miladi takvimle, 2024-12-31 biçiminde dışa aktarın ve yeniden deneyin.";
        OtherCalendarInText = "other-calendar-in-text",
            "The dates (for example {0}) are those of {1}, which is not read here. Export the dates in the Gregorian calendar, as 2024-12-31, and try again."
            / "Tarihler (örneğin {0}) burada okunmayan bir takvimden ({1}). Tarihleri miladi takvimle, 2024-12-31 biçiminde dışa aktarın ve yeniden deneyin.";
        PersianCalendar = "persian-calendar", "the Persian calendar (Jalali)" / "İran takvimi (Celali)";
        IslamicCalendar = "islamic-calendar", "the Islamic calendar (Hijri)" / "hicri takvim";
        BuddhistCalendar = "buddhist-calendar",
            "the Buddhist calendar of Thailand" / "Tayland Budist takvimi";
        MinguoCalendar = "minguo-calendar",
            "the calendar of the Republic of China (Minguo)" / "Çin Cumhuriyeti takvimi (Minguo)";
        JapaneseEras = "japanese-eras", "Japanese eras" / "Japon dönemleri";
        ImplausibleYears = "implausible-years",
            "The sales run from {0} (line {1}) to {2} (line {3}): no sale can be of such a year. Correct the dates, or delete those lines, and try again."
            / "Satışlar {0} ({1}. satır) ile {2} ({3}. satır) arasında: hiçbir satış böyle bir yıldan olamaz. Tarihleri düzeltin ya da bu satırları silin ve yeniden deneyin.";
        SpanTooLong = "span-too-long",
            "The sales run from {0} (line {1}) to {2} (line {3}), more than {4} years. One of these dates must be mistyped; correct or delete that line and try again."
            / "Satışlar {0} ({1}. satır) ile {2} ({3}. satır) arasında, {4} yıldan uzun. Bu tarihlerden biri yanlış yazılmış olmalı; o satırı düzeltin ya da silin ve yeniden deneyin.";

        // Numbers and ids.
        MixedNumbers = "mixed-numbers",
            "The numbers in column “{0}” are not certain: {1} in line {2} can be read in two ways, and {3} in line {4} shows that it was the wrong one. Say the decimal mark and try again."
            / "“{0}” sütunundaki sayılar kesin değil: {2}. satırdaki {1} iki türlü okunabilir ve {4}. satırdaki {3} yanlış okunduğunu gösteriyor. Ondalık işaretini söyleyin ve yeniden deneyin.";
        AmbiguousNumbers = "ambiguous-numbers",
            "The numbers in column “{0}” can be read in two ways: {1} is {2} or {3}, and no number in the file tells which is right. Say the decimal mark and try again."
            / "“{0}” sütunundaki sayılar iki türlü okunabilir: {1}, {2} ya da {3} demektir ve dosyadaki hiçbir sayı hangisinin doğru olduğunu göstermiyor. Ondalık işaretini söyleyin ve yeniden deneyin.";
        CutCustomers = "cut-customers",
            "{0} of the {1} different values in column “{2}” have lost their last digits, as {3} has: a spreadsheet cut them off, and different customers have become one. Use the file as the shop exports it, or import that column as text; or choose another column for {4}."
            / "“{2}” sütunundaki {1} farklı değerin {0} tanesi, {3} gibi, son rakamlarını yitirmiş: bir hesap tablosu onları kesmiş ve farklı müşteriler tek müşteri olmuş. Dosyayı mağazanın verdiği hâliyle kullanın ya da o sütunu metin olarak içe aktarın; ya da şunun için başka bir sütun seçin: {4}.";
        CutOrders = "cut-orders",
            "{0} of the {1} different values in column “{2}” have lost their last digits, as {3} has: a spreadsheet cut them off, and different orders have become one. Use the file as the shop exports it, or import that column as text; or choose another column for {4}."
            / "“{2}” sütunundaki {1} farklı değerin {0} tanesi, {3} gibi, son rakamlarını yitirmiş: bir hesap tablosu onları kesmiş ve farklı siparişler tek sipariş olmuş. Dosyayı mağazanın verdiği hâliyle kullanın ya da o sütunu metin olarak içe aktarın; ya da şunun için başka bir sütun seçin: {4}.";

        // Limits.
        FieldTooLong = "field-too-long",
            "Line {0}, column {1}: the text is longer than {2} bytes. A quotation mark may be missing its partner; check that line and try again."
            / "{0}. satır, {1} sütunu: metin {2} bayttan uzun. Bir tırnak işaretinin eşi eksik olabilir; o satırı denetleyin ve yeniden deneyin.";
        LineTooLong = "line-too-long",
            "Line {0} is longer than {1} bytes. A quotation mark may be missing its partner; check that line and try again."
            / "{0}. satır {1} bayttan uzun. Bir tırnak işaretinin eşi eksik olabilir; o satırı denetleyin ve yeniden deneyin.";
        TooManyColumns = "too-many-columns",
            "Line {0} has more than {1} columns. This does not look like a table of sales; check the file and try again."
            / "{0}. satırda {1} sütundan çok var. Bu bir satış tablosuna benzemiyor; dosyayı denetleyin ve yeniden deneyin.";
        HeaderTooWide = "header-too-wide",
            "Line {0} has {1} columns, and at most {2} are read. Keep the columns of the sales (date, customer, order number, product, quantity, price), delete the others, and try again."
            / "{0}. satırda {1} sütun var; en çok {2} sütun okunur. Satışların sütunlarını (tarih, müşteri, sipariş numarası, ürün, miktar, fiyat) bırakın, ötekileri silin ve yeniden deneyin.";
        NothingKept = "nothing-kept",
            "None of the {0} rows below the header could be used{1}. Check the date, customer, quantity and price columns."
            / "Başlığın altındaki {0} satırın hiçbiri kullanılamadı{1}. Tarih, müşteri, miktar ve fiyat sütunlarını denetleyin.";
        MostOften = "most-often", " (most often: {0})" / " (en sık neden: {0})";
        TooManyRows = "too-many-rows",
            "The file has more than {0} usable rows, more than fit here. Split it by year and try again."
            / "Dosyada {0} satırdan çok kullanılabilir satır var; buraya sığandan fazla. Yıllara bölün ve yeniden deneyin.";
        TooMuchText = "too-much-text",
            "The column {0} has more different texts than there is room for. Leave it out or split the file by year and try again."
            / "{0} sütununda yer olandan çok farklı metin var. Onu çıkarın ya da dosyayı yıllara bölün ve yeniden deneyin.";
        TooManyRecords = "too-many-records",
            "The sales are of {0} customers over {1} months, and each has a record at every month end since its first purchase: {2} million records, of which about {3} million fit in {4}."
            / "Satışlar {1} ay boyunca {0} müşteriye ait ve her müşterinin ilk alımından bu yana her ay sonu için bir kaydı var: {2} milyon kayıt; bunun {3} milyon kadarı sığar ({4}).";
        ABrowserTab = "a-browser-tab", "a browser tab" / "bir tarayıcı sekmesine";
        UseTheCommandLine = "use-the-command-line",
            "Leave out the oldest sales, or read the file with the command line instead, which works on disk."
            / "En eski satışları çıkarın ya da dosyayı disk üzerinde çalışan komut satırıyla okuyun.";
        TooLargeForATab = "too-large-for-a-tab",
            "The file{0} is larger than a browser tab can hold: about {1} million rows fit. Read it with the churn command instead, which works on disk where memory ends."
            / "Dosya{0} bir tarayıcı sekmesinin tutabileceğinden büyük: {1} milyon kadar satır sığar. Onun yerine, belleğin bittiği yerde diskte çalışan churn komutuyla okuyun.";
        AboutMillionRows = "about-million-rows",
            " (about {0} million rows)" / " (yaklaşık {0} milyon satır)";

        // Files that are packed, or are no text.
        CannotBeRead = "cannot-be-read",
            "{0} could not be read: {1}. It may have been moved or changed; choose it again."
            / "{0} okunamadı: {1}. Taşınmış ya da değişmiş olabilir; yeniden seçin.";
        Damaged = "damaged",
            "{0} is damaged or incomplete ({1}). Export or download it again."
            / "{0} bozuk ya da eksik ({1}). Yeniden dışa aktarın ya da indirin.";
        Locked = "locked",
            "{0} is protected by a password. Save it without one and try again."
            / "{0} parolayla korunuyor. Parolasız kaydedin ve yeniden deneyin.";
        Bomb = "bomb",
            "{0} unpacks to far more than it holds as a table (more than {1}). If it is yours, unpack it first and choose what is in it."
            / "{0} açılınca bir tablonun tutacağından çok daha büyük oluyor ({1} sınırını aşıyor). Sizinse önce açın ve içindekini seçin.";
        Megabytes = "megabytes", "{0} MB" / "{0} MB";
        MegabytesOfTexts = "megabytes-of-texts", "{0} MB of texts" / "{0} MB metin";
        Files = "files", "{0} files" / "{0} dosya";
        Cells = "cells", "{0} cells" / "{0} hücre";
        TimesItsSize = "times-its-size", "{0} times its size" / "boyutunun {0} katı";
        Window = "window",
            "{0} is packed with too large a window: unpacking it takes more memory than there is for it here. Unpack it first and choose what is in it, or pack it again at an ordinary level."
            / "{0} çok büyük bir pencereyle sıkıştırılmış: açmak burada ayrılandan çok bellek ister. Önce açıp içindekini seçin ya da olağan bir düzeyde yeniden sıkıştırın.";
        Nested = "nested",
            "{0} is packed within something packed. Unpack it once and choose what is in it."
            / "{0} sıkıştırılmış bir şeyin içinde yeniden sıkıştırılmış. Bir kez açın ve içindekini seçin.";
        NoTable = "no-table",
            "{0} holds no table. Choose a text table, a workbook, or an archive of them."
            / "{0} içinde tablo yok. Bir metin tablosu, çalışma kitabı ya da bunların arşivini seçin.";
        Unsupported = "unsupported", "{0} is {1}. {2} and try again." / "{0}: {1}. {2} ve yeniden deneyin.";
        AWorkbookOrZip = "a-workbook-or-zip",
            "an Excel workbook or a zip archive" / "bir Excel çalışma kitabı ya da zip arşivi";
        AnOldWorkbook = "an-old-workbook", "an old Excel workbook" / "eski bir Excel çalışma kitabı";
        APdf = "a-pdf", "a PDF document" / "bir PDF belgesi";
        PackedWith = "packed-with", "packed with {0}" / "{0} ile sıkıştırılmış";
        APicture = "a-picture", "a picture" / "bir resim";
        AParquetFile = "a-parquet-file", "a Parquet file" / "bir Parquet dosyası";
        ADatabase = "a-database", "a database" / "bir veritabanı";
        AWebPage = "a-web-page", "a web page or XML" / "bir web sayfası ya da XML";
        Json = "json", "JSON" / "JSON";
        ARarArchive = "a-rar-archive", "a RAR archive" / "bir RAR arşivi";
        ASevenZipArchive = "a-seven-zip-archive", "a 7z archive" / "bir 7z arşivi";
        AnOldDocument = "an-old-document",
            "a document of an older Office program, not a workbook"
            / "eski bir Office programının belgesi, çalışma kitabı değil";
        OtherParquet = "other-parquet",
            "a Parquet file that is compressed in a way that is not read here (Zstandard or Brotli)"
            / "burada okunmayan biçimde (Zstandard ya da Brotli) sıkıştırılmış bir Parquet dosyası";
        ExportAsCsv = "export-as-csv", "Export the sales as CSV" / "Satışları CSV olarak dışa aktarın";
        ExportAsCsvOrWorkbook = "export-as-csv-or-workbook",
            "Export the sales as CSV or as a workbook"
            / "Satışları CSV ya da çalışma kitabı olarak dışa aktarın";
        SaveAsCsv = "save-as-csv",
            "Open it, save the sheet as “CSV UTF-8”" / "Açın, sayfayı “CSV UTF-8” olarak kaydedin";
        UnpackIt = "unpack-it", "Unpack it" / "Açın";
        WriteWithSnappy = "write-with-snappy",
            "Write it with Snappy, which most tools do by default, or give it to the command line,"
            / "Çoğu aracın öntanımlı olarak yaptığı gibi Snappy ile yazın ya da komut satırına verin";
        TooFewTexts = "too-few-texts",
            "it declares {0} texts and has room for fewer"
            / "{0} metin bildiriyor ama yeri daha az";
        CellTooFarDown = "cell-too-far-down",
            "a cell in row {0}, where no table reaches" / "hiçbir tablonun ulaşmadığı {0}. satırda bir hücre";
        CellTooFarRight = "cell-too-far-right",
            "a cell beyond any table's width" / "hiçbir tablonun ulaşmadığı genişlikte bir hücre";
        SheetNotThere = "sheet-not-there", "a sheet that is not there" / "var olmayan bir sayfa";
        SheetTooLarge = "sheet-too-large",
            "a sheet larger than any can be" / "olabilecek en büyükten büyük bir sayfa";
        PartsDoNotFit = "parts-do-not-fit",
            "its parts do not fit together" / "parçaları birbirine uymuyor";
        ColumnMisplaced = "column-misplaced",
            "a column is not where it should be" / "bir sütun olması gereken yerde değil";
        AnotherFile = "another-file",
            "Another file was unpacked in its place. Try again."
            / "Onun yerine başka bir dosya açıldı. Yeniden deneyin.";
        NotUnpacked = "not-unpacked",
            "The file could not be unpacked. Unpack it yourself and choose what is in it."
            / "Dosya açılamadı. Kendiniz açın ve içindekini seçin.";

        // A model that cannot be had.
        TooFewSnapshots = "too-few-snapshots",
            "A churn model needs at least {0} month ends with {1} days of sales after them; this file has {2}. Add older or newer sales."
            / "Kayıp modeli, ardından {1} günlük satış gelen en az {0} ay sonu ister; bu dosyada {2} tane var. Daha eski ya da daha yeni satışlar ekleyin.";
        TooFewCustomers = "too-few-customers",
            "A churn model needs at least {0} customer records to learn from; this file gives {1}. Add more sales."
            / "Kayıp modeli öğrenmek için en az {0} müşteri kaydı ister; bu dosya {1} tane veriyor. Daha çok satış ekleyin.";
        OneClass = "one-class",
            "A churn model needs customers who stayed and customers who left; this file has {0} who left and {1} who stayed among {2} records ({3})."
            / "Kayıp modeli hem kalan hem giden müşteriler ister; bu dosyada {2} kayıtta {0} giden ve {1} kalan var ({3}).";
        TrainingSet = "training-set", "training set" / "eğitim kümesi";
        TestSet = "test-set", "test set" / "sınama kümesi";
        NotTrained = "not-trained",
            "The model could not be trained: {0}." / "Model eğitilemedi: {0}.";

        // The mapping file.
        MappingNotUnderstood = "mapping-not-understood",
            "The mapping file cannot be understood: {0} Correct it, or save a new one, and try again."
            / "Eşleme dosyası anlaşılamıyor: {0} Düzeltin ya da yenisini kaydedin ve yeniden deneyin.";
        MappingLine = "mapping-line", "line {0}: {1}." / "{0}. satır: {1}.";
        MappingDetail = "mapping-detail", "{0}." / "{0}.";
        MappingOutOfRange = "mapping-out-of-range",
            "The mapping file says {0} = {1}, but it must be from {2} to {3}. Correct it and try again."
            / "Eşleme dosyasında {0} = {1} yazıyor; oysa {2} ile {3} arası olmalı. Düzeltin ve yeniden deneyin.";
        MappingNotWritten = "mapping-not-written",
            "The mapping cannot be written: {0}" / "Eşleme yazılamıyor: {0}";

        // The page and its engine.
        NotThere = "not-there",
            "The file could not be opened. Choose it again."
            / "Dosya açılamadı. Yeniden seçin.";
        UnreadableFurther = "unreadable-further",
            "The file could not be read on. It may have been moved, changed or opened by another program; close it there and choose it again."
            / "Dosyanın devamı okunamadı. Taşınmış, değişmiş ya da başka bir programda açılmış olabilir; orada kapatın ve yeniden seçin.";
        NotUnicode = "not-unicode",
            "The letters of this file are in an encoding whose tables have not been loaded. Save it as “CSV UTF-8”, or load the page again and choose it then."
            / "Bu dosyanın harfleri, tabloları yüklenmemiş bir kodlamada. “CSV UTF-8” olarak kaydedin ya da sayfayı yenileyip o zaman seçin.";
        NothingToDownload = "nothing-to-download",
            "There is nothing to download yet. Choose a file first."
            / "Henüz indirilecek bir şey yok. Önce bir dosya seçin.";
        NotUnderstood = "not-understood",
            "The page and its engine are of different versions ({0}). Load the page again."
            / "Sayfa ile motoru farklı sürümlerden ({0}). Sayfayı yenileyin.";

        // Why something is guessed.
        SaidInMapping = "said-in-mapping", "said in the mapping" / "eşlemede söylendi";
        TitleAndWhy = "title-and-why", "{0}: {1}" / "{0}: {1}";
        ByteOrderMark = "byte-order-mark",
            "the file begins with its byte order mark" / "dosya bunun bayt sırası işaretiyle başlıyor";
        EveryOtherByte = "every-other-byte",
            "every other byte is empty" / "her ikinci bayt boş";
        PlainAscii = "plain-ascii", "plain ASCII so far" / "buraya dek düz ASCII";
        Utf8Characters = "utf8-characters",
            "{0} characters that are UTF-8" / "UTF-8 olan {0} karakter";
        MostlyUtf8 = "mostly-utf8",
            "{0} characters that are UTF-8, {1} that are not" / "UTF-8 olan {0}, olmayan {1} karakter";
        NotUtf8 = "not-utf8", "{0} bytes that are not UTF-8" / "UTF-8 olmayan {0} bayt";
        NotUtf8Reads = "not-utf8-reads",
            "{0} bytes that are not UTF-8, which so read {1}"
            / "UTF-8 olmayan {0} bayt; böyle okununca {1}";
        SaidInFirstLine = "said-in-first-line", "the first line says so" / "ilk satır öyle diyor";
        FieldsOfRows = "fields-of-rows",
            "{0} % of the first {1} rows have {2} fields, {3} of their names are known"
            / "ilk {1} satırın %{0} kadarında {2} alan var, adlarından {3} tanesi biliniyor";
        OnlyBlanks = "only-blanks",
            "nothing else makes columns, and all rows have as many"
            / "başka hiçbir şey sütun oluşturmuyor ve bütün satırlarda aynı sayıda var";
        OneColumn = "one-column",
            "no delimiter makes more than one column" / "hiçbir ayıraç birden çok sütun oluşturmuyor";
        AfterBackslash = "after-backslash",
            "quotation marks follow a backslash" / "tırnak işaretlerinden önce ters bölü var";
        QuotesAreText = "quotes-are-text",
            "quotation marks without partners: they are text" / "eşi olmayan tırnak işaretleri: metindirler";
        LineAndWhat = "line-and-what", "line {0}: {1}" / "{0}. satır: {1}";
        HeaderNowhere = "header-nowhere", "there is none: {0}" / "yok: {0}";
        NamesKnown = "names-known",
            "{0} of its {1} names are known" / "{1} adından {0} tanesi biliniyor";
        FirstRowHolds = "first-row-holds",
            "the first full row holds a value ({0}), so it names nothing"
            / "ilk dolu satırda bir değer var ({0}), yani ad satırı değil";
        FirstRowNames = "first-row-names",
            "the first full row holds neither a number nor a date"
            / "ilk dolu satırda ne sayı ne tarih var";
        ColumnsOfExport = "columns-of-export",
            "the columns are those of {0} exports" / "sütunlar {0} dışa aktarımlarınınki";
        ColumnOfExport = "column-of-export",
            "a column of {0} exports" / "{0} dışa aktarımlarının bir sütunu";
        RowsLeaveEmpty = "rows-leave-empty",
            "{0} of the first {1} rows leave {2} empty, and only below a row that has it: they belong to that row"
            / "ilk {1} satırın {0} tanesinde şu boş: {2}; yalnızca dolu bir satırın altında, yani o satıra aitler";
        ByNameAndValues = "by-name-and-values",
            "by its name, and its values fit" / "adından; değerleri de uyuyor";
        ByNameFewFit = "by-name-few-fit",
            "by its name, though few of its values fit" / "adından; ama değerlerinin azı uyuyor";
        ByNameFewKnown = "by-name-few-known",
            "by its name, though few of its values are known" / "adından; ama değerlerinin azı biliniyor";
        ByNameFilled = "by-name-filled",
            "by its name: a filled cell means no sale" / "adından: dolu hücre satış olmadığını gösterir";
        AllStatuses = "all-statuses",
            "all of its values are statuses of orders" / "bütün değerleri sipariş durumları";
        NewReference = "new-reference",
            "a reference that is new in every row" / "her satırda yeni olan bir başvuru numarası";
        OnlyDates = "only-dates", "the only column of dates" / "tek tarih sütunu";
        FirstDates = "first-dates", "the first column of dates" / "ilk tarih sütunu";
        OneDateEach = "one-date-each", "each of its values has one date" / "her değerinin tek bir tarihi var";
        OrdersEach = "orders-each",
            "each order has one, some have several orders" / "her siparişte bir tane var, bazılarının birkaç siparişi var";
        FirstDecimals = "first-decimals",
            "the first column of numbers with decimals" / "ondalıklı sayıların ilk sütunu";
        FewWholeNumbers = "few-whole-numbers",
            "whole numbers of few different values" / "az sayıda farklı değeri olan tam sayılar";
        FarBelowPrice = "far-below-price",
            "whole numbers far below the price: no total" / "fiyatın çok altında tam sayılar: toplam değil";
        GrowsWithQuantity = "grows-with-quantity",
            "it grows with the quantity, product by product: the total of the line"
            / "ürün ürün, miktarla birlikte artıyor: satır toplamı";
        EveryRowAPiece = "every-row-a-piece",
            "every row is a piece: another column counts the pieces of an order"
            / "her satır bir adet: siparişin adetlerini başka bir sütun sayıyor";
        SameWhateverQuantity = "same-whatever-quantity",
            "it stays the same whatever the quantity, product by product"
            / "ürün ürün, miktar ne olursa olsun aynı kalıyor";
        TotalOfTheOrder = "total-of-the-order",
            "the same on every line of an order: the total of the order"
            / "siparişin her satırında aynı: sipariş toplamı";
        TellsPeopleApart = "tells-people-apart",
            "people are told apart better by it than by “{0}”, which holds names"
            / "kişileri, adların durduğu “{0}” sütunundan daha iyi ayırıyor";
        SameForOnePerson = "same-for-one-person",
            "it stays the same for one person, while “{0}” is new for every order"
            / "tek bir kişi için aynı kalıyor; “{0}” ise her siparişte yeni";

        // Examples of what was found.
        RowsOf = "rows-of", "{0}: {1} rows" / "{0}: {1} satır";
        SpellingsOf = "spellings-of",
            "{0} spellings of {1} customers" / "{1} müşterinin {0} yazılışı";
        SpelledAs = "spelled-as", "“{0}” and “{1}”" / "“{0}” ve “{1}”";
        NamesSuchAs = "names-such-as", "{0} names, such as {1}" / "{0} ad, örneğin {1}";
        CustomersAndOrders = "customers-and-orders",
            "{0} customers, {1} orders" / "{0} müşteri, {1} sipariş";
        OrdersOf = "orders-of", "{0}: {1} of {2} orders" / "{0}: {2} siparişin {1} tanesi";
        CustomersSuchAs = "customers-such-as", "{0} customers such as {1}" / "{0} müşteri, örneğin {1}";
        OrdersSuchAs = "orders-such-as", "{0} orders such as {1}" / "{0} sipariş, örneğin {1}";
        OnDayInInvoice = "on-day-in-invoice",
            "{0} on {1}, invoice {2}" / "{0}; {1}, fatura {2}";
        DaysWithoutSales = "days-without-sales", "{0} to {1} ({2} days)" / "{0} – {1} ({2} gün)";
        ReadAs = "read-as", "{0} is {1}" / "{0}, aslında {1}";
        LineOf = "line-of", "line {0}" / "{0}. satır";
        LineOfPart = "line-of-part", "line {0} of {1}" / "{1} içinde {0}. satır";
        OfPart = "of-part", "{0} of {1}" / "{1} içinde {0}";
        RunsOverLines = "runs-over-lines", "{0} runs over {1} lines" / "{0}: {1} satır boyunca sürüyor";
        FieldsInstead = "fields-instead",
            "{0} has {1} fields instead of {2}" / "{0}: {2} yerine {1} alan var";

        // How values are written.
        AsIn = "as-in", "{0}, as in {1}" / "{0}; örneğin {1}";
        Like = "like", "like {0}" / "{0} gibi";
        YearMonthDay = "year-month-day", "year, month, day" / "yıl, ay, gün";
        DayMonthYear = "day-month-year", "day, month, year" / "gün, ay, yıl";
        MonthDayYear = "month-day-year", "month, day, year" / "ay, gün, yıl";
        BeforeExcelSwapped = "before-excel-swapped",
            "day and month as before Excel swapped them"
            / "Excel'in yer değiştirmesinden önceki gün ve ay";
        ExcelDays = "excel-days", "Excel day numbers" / "Excel gün sayıları";
        UnixSeconds = "unix-seconds", "Unix seconds" / "Unix saniyeleri";
        UnixMilliseconds = "unix-milliseconds", "Unix milliseconds" / "Unix milisaniyeleri";
        // Whose letters an encoding has.
        WesternEuropeWithEuro = "western-europe-with-euro", "{0} (Western Europe with €)" / "{0} (Batı Avrupa, € ile)";
        WesternEurope = "western-europe", "{0} (Western Europe)" / "{0} (Batı Avrupa)";
        Turkish = "turkish", "{0} (Turkish)" / "{0} (Türkçe)";
        CentralEurope = "central-europe", "{0} (Central Europe)" / "{0} (Orta Avrupa)";
        Cyrillic = "cyrillic", "{0} (Cyrillic)" / "{0} (Kiril)";
        Greek = "greek", "{0} (Greek)" / "{0} (Yunanca)";
        Hebrew = "hebrew", "{0} (Hebrew)" / "{0} (İbranice)";
        Arabic = "arabic", "{0} (Arabic)" / "{0} (Arapça)";
        Baltic = "baltic", "{0} (Baltic)" / "{0} (Baltık)";
        Vietnamese = "vietnamese", "{0} (Vietnamese)" / "{0} (Vietnamca)";
        Thai = "thai", "{0} (Thai)" / "{0} (Tayca)";
        NorthernEurope = "northern-europe", "{0} (Northern Europe)" / "{0} (Kuzey Avrupa)";
        Russian = "russian", "{0} (Russian)" / "{0} (Rusça)";
        Ukrainian = "ukrainian", "{0} (Ukrainian)" / "{0} (Ukraynaca)";
        Japanese = "japanese", "{0} (Japanese)" / "{0} (Japonca)";
        SimplifiedChinese = "simplified-chinese", "{0} (simplified Chinese)" / "{0} (basitleştirilmiş Çince)";
        TraditionalChinese = "traditional-chinese", "{0} (traditional Chinese)" / "{0} (geleneksel Çince)";
        Korean = "korean", "{0} (Korean)" / "{0} (Korece)";

        Comma = "comma", "comma" / "virgül";
        Semicolon = "semicolon", "semicolon" / "noktalı virgül";
        Tab = "tab", "tab" / "sekme";
        VerticalBar = "vertical-bar", "vertical bar" / "dikey çizgi";
        Blanks = "blanks", "blanks" / "boşluklar";
    }
}
