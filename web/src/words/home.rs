//! Words of the first screen.

use super::words;

words! {
    TITLE = "Know which customers are about to leave, and what to do about it." / "Hangi müşterilerin gitmek üzere olduğunu ve ne yapacağınızı bilin.";
    LEAD = "Drop in two years of sales. In a few seconds this page cleans them, trains a churn model, scores every customer at every month end and plans whom to act on. It all happens inside this tab: no server, no upload, no account." / "İki yıllık satışı bırakın. Bu sayfa birkaç saniyede temizler, kayıp modelini eğitir, her müşteriyi her ay sonunda skorlar ve kiminle ilgileneceğinizi planlar. Hepsi bu sekmede olur: sunucu yok, yükleme yok, hesap yok.";
    OPEN = "Open the report" / "Raporu aç";
    OWN = "Use your own file" / "Kendi dosyanı kullan";
    LIVE = "Live, on demo data" / "Canlı, örnek veriyle";
    LIVE_OWN = "Live, on your file" / "Canlı, dosyanızla";
    SOON = "Demo data" / "Örnek veri";
    SOON_LEAD = "Being computed in this tab" / "Bu sekmede hesaplanıyor";
    NONE_LEAD = "Nothing is computed yet" / "Henüz hesaplanan bir şey yok";
    COMPUTED = "{0} rows to {1} customers in {2}" / "{2} içinde {0} satırdan {1} müşteriye";
    PROOF_SPEED = "A pipeline and a dashboard in seconds" / "Saniyeler içinde veri hattı ve gösterge paneli";
    PROOF_SPEED_NOTE = "What takes a Python pipeline and a Power BI report minutes runs here as WebAssembly, written in Rust." / "Python veri hattı ve Power BI raporunun dakikalarını alan iş burada Rust ile yazılmış WebAssembly olarak çalışır.";
    PROOF_EXACT = "Exact, and honest about it" / "Kesin ve dürüst";
    PROOF_EXACT_NOTE = "Every measure is tested against a reference; where the history allows, the model is also judged without peeking at the future." / "Her ölçü bir referansla sınanır; geçmiş yetiyorsa model geleceğe bakmadan da ölçülür.";
    PROOF_PRIVATE = "Private by construction" / "Yapısı gereği gizli";
    PROOF_PRIVATE_NOTE = "The page's own policy forbids sending data anywhere. A test counts the requests after a file is chosen: there are none." / "Sayfanın kendi ilkesi verinin gönderilmesini yasaklar. Bir test dosya seçildikten sonraki istekleri sayar: hiç yoktur.";
    PAGES = "Eight pages, one set of measures" / "Sekiz sayfa, tek ölçü kümesi";
}
