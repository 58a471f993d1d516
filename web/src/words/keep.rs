//! Words about what this device keeps.

use super::words;

words! {
    OFFER = "Keep this data set in this browser for your next visit? It stays on this device, and you can forget it at any time." / "Bu veri kümesi bir sonraki ziyaretiniz için bu tarayıcıda saklansın mı? Bu cihazda kalır, istediğiniz an unutturabilirsiniz.";
    KEEP = "Keep on this device" / "Bu cihazda sakla";
    KEEPING = "Keeping it…" / "Saklanıyor…";
    NO_WRITING = "This browser cannot keep a data set for your next visit: it does not let a page write files of its own. Current versions of Chrome, Edge, Firefox and Safari do." / "Bu tarayıcı veri kümesini sonraki ziyaretiniz için saklayamaz: sayfaların kendi dosyalarını yazmasına izin vermiyor. Chrome, Edge, Firefox ve Safari'nin güncel sürümleri izin verir.";
    KEPT = "Kept on this device: {0} ({1})." / "Bu cihazda saklanan: {0} ({1}).";
    OPEN = "Open" / "Aç";
    FORGET = "Forget" / "Unut";
    FAILED = "It could not be kept: this browser allows no storage here, or there is too little room." / "Saklanamadı: bu tarayıcı burada saklamaya izin vermiyor ya da yer yetersiz.";
    GONE = "What was kept cannot be read any more. Choose the file again." / "Saklanan artık okunamıyor. Dosyayı yeniden seçin.";
    UPDATE = "A new version of this page is ready. Loading it closes the data you have open." / "Bu sayfanın yeni sürümü hazır. Yüklemek açık verinizi kapatır.";
    RELOAD = "Load it now" / "Şimdi yükle";
}
