//! Words of the table that holds figures against a published report.

use super::words;

words! {
    TITLE = "Figure by figure" / "Rakam rakam";
    LEAD = "Every measure here and in the Power BI report, and whether the two agree." / "Her ölçü burada ve Power BI raporunda; ikisi uyuşuyor mu.";
    BASIS = "Compare" / "Karşılaştır";
    BY_REFERENCE = "Reference values" / "Referans değerler";
    BY_SELECTION = "This selection" / "Bu seçim";
    NEWEST = "A Power BI report of these data opens on the newest snapshot, {0}, which lies after the data end; this page stands at {1}." / "Bu verinin Power BI raporu en yeni anlık görüntüyle, veri bittikten sonraki {0} ile açılır; bu sayfa {1} tarihinde duruyor.";
    AT_NEWEST = "Compare at {0}" / "{0} itibarıyla karşılaştır";
    MEASURE = "Measure" / "Ölçü";
    OURS = "This page" / "Bu sayfa";
    THEIRS = "Power BI" / "Power BI";
    DIFFERENCE = "Difference" / "Fark";
    RELATIVE = "Difference, relative" / "Göreli fark";
    VERDICT = "Verdict" / "Sonuç";
    CAUSE = "Cause" / "Neden";
    UNDER = "Under" / "Seçim";
    EQUAL = "equal" / "eşit";
    CLOSE = "close" / "yakın";
    DIFFERS = "differs" / "farklı";
    SUMMARY = "{0} equal · {1} close · {2} different · {3} not given" / "{0} eşit · {1} yakın · {2} farklı · {3} verilmedi";
    FIELD = "What Power BI shows for {0}" / "Power BI'ın {0} için gösterdiği";
    NO_FIGURE = "not a figure" / "rakam değil";
    POINTS = "{0} points" / "{0} puan";
    ABOUT = "≈ {0}" / "≈ {0}";
    EXPORT = "Save as CSV" / "CSV olarak kaydet";
    PASTE = "Paste figures from Power BI" / "Power BI'dan rakam yapıştır";
    PASTE_LEAD = "From a visual's menu choose Export data or Copy table, and paste it here: either two columns, measure and value, or a row of measure names and a row of values. CSV and tabs are both understood." / "Bir görselin menüsünden Verileri dışarı aktar'ı veya Tabloyu kopyala'yı seçip buraya yapıştırın: ya ölçü ve değerden iki sütun, ya da bir satır ölçü adı ve bir satır değer. CSV ve sekme anlaşılır.";
    PASTED = "The export" / "Dışa aktarılan tablo";
    READ = "Read the figures" / "Rakamları oku";
    CLEAR = "Clear all figures" / "Tüm rakamları temizle";
    TAKEN = "{0} figures read." / "{0} rakam okundu.";
    MISSED = "Not understood:" / "Anlaşılmayanlar:";
    MISSED_TABLE = "There is no table in it." / "İçinde tablo yok.";
    MISSED_MEASURE = "“{0}” is no measure of this report." / "“{0}” bu raporun bir ölçüsü değil.";
    MISSED_FIGURE = "“{1}” for {0} is no figure." / "{0} için “{1}” bir rakam değil.";
    MISSED_ROWS = "There are {0} rows of values; only one can be compared. Export a card, or a table without groups." / "{0} değer satırı var; yalnız biri karşılaştırılabilir. Bir kart veya grupsuz tablo dışa aktarın.";
    MISSED_TWICE = "{0} stands there more than once; the first is used." / "{0} birden çok kez geçiyor; ilki kullanıldı.";
    TYPED_NOTE = "Figures you type belong to this selection. They stay in this tab and are gone when you leave the page." / "Yazdığınız rakamlar bu seçime aittir. Bu sekmede kalır, sayfadan ayrılınca silinir.";
    COHORT = "cohort {0}" / "kohort {0}";
    IN_MONTH = "in {0}" / "{0} ayında";
    CAUSE_COHORT = "cohort size, not all customers" / "tüm müşteriler değil, kohort büyüklüğü";
    CAUSE_MODEL = "another training of the model" / "modelin başka bir eğitimi";
    CAUSE_BLANK = "blank without a whole earlier period" / "önceki dönem tam değilse boş";
    CAUSES = "Where the two differ on purpose" / "İkisi bilerek nerede ayrılır";
    ON_COHORT = "Retention here is active customers divided by the size of the cohort. The original Power BI page divides by all customers: 4.95 % where 291 of 955 is 30.5 %." / "Buradaki elde tutma, aktif müşterilerin kohort büyüklüğüne oranıdır. Özgün Power BI sayfası tüm müşterilere böler: 955'in 291'i %30,5 iken %4,95.";
    ON_MODEL = "Probabilities come from another implementation of the same kind of model. Figures that hang on them (≈) count as close within 3 %." / "Olasılıklar aynı tür modelin başka bir gerçekleştiriminden gelir. Bunlara bağlı rakamlar (≈) %3 içinde yakın sayılır.";
    ON_BLANK = "Changes are blank where the earlier period lies partly outside the data, instead of comparing a month with a part of one." / "Önceki dönem kısmen verinin dışındaysa değişimler boştur; bir ay, ayın bir parçasıyla karşılaştırılmaz.";
}
