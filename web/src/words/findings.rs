//! What is odd about a file, in every language.

use super::words;

words! {
    TITLE = "What to know about this file" / "Bu dosya hakkında bilinmesi gerekenler";
    LEAD = "Every row read is either kept or counted under one reason. What is odd about the kept ones stands here." / "Okunan her satır ya kullanılır ya da tek bir nedenle sayılır. Kullanılanlarda tuhaf olan burada yazar.";
    NOTHING = "Nothing odd was found." / "Tuhaf bir şey bulunmadı.";
    WARNING = "Warning" / "Uyarı";
    NOTE = "Note" / "Not";
    ROWS = "{0} rows" / "{0} satır";
    TABLES = "{0} tables" / "{0} tablo";
    DAYS = "{0} days" / "{0} gün";
    CHECK = "Check the columns" / "Sütunları denetle";
    REJECTS = "Rows not used (.csv)" / "Kullanılmayan satırlar (.csv)";
}
