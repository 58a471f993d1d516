//! Words about what this device keeps.

use super::words;

words! {
    pub mod again {
        TITLE = "Choose your file again" / "Dosyanızı yeniden seçin";
        LEAD = "This tab had a file of yours open. Loading the page anew closed it: nothing of it is kept unless you ask. Choose the same file, and this view comes back with its filters." / "Bu sekmede bir dosyanız açıktı. Sayfa yeniden yüklenince kapandı: siz istemedikçe hiçbir şeyi saklanmaz. Aynı dosyayı seçin; bu görünüm filtreleriyle geri gelir.";
        CHOOSE = "Choose the file" / "Dosyayı seç";
        KEEP = "With “Keep on this device” on the data page it opens by itself next time." / "Veri sayfasındaki “Bu cihazda sakla” ile bir dahaki sefere kendiliğinden açılır.";
    }
    pub mod keep {
        OFFER = "Keep this data set in this browser for your next visit? It stays on this device, and you can forget it at any time." / "Bu veri kümesi bir sonraki ziyaretiniz için bu tarayıcıda saklansın mı? Bu cihazda kalır, istediğiniz an unutturabilirsiniz.";
        KEEP = "Keep on this device" / "Bu cihazda sakla";
        KEPT = "Kept on this device: {0} ({1})." / "Bu cihazda saklanan: {0} ({1}).";
        OPEN = "Open" / "Aç";
        FORGET = "Forget" / "Unut";
        FAILED = "It could not be kept: this browser allows no storage here, or there is too little room." / "Saklanamadı: bu tarayıcı burada saklamaya izin vermiyor ya da yer yetersiz.";
        GONE = "What was kept cannot be read any more. Choose the file again." / "Saklanan artık okunamıyor. Dosyayı yeniden seçin.";
        UPDATE = "A new version of this page is ready. Loading it closes the data you have open." / "Bu sayfanın yeni sürümü hazır. Yüklemek açık verinizi kapatır.";
        RELOAD = "Load it now" / "Şimdi yükle";
    }
}
