//! Words about what this device keeps, and about what was interrupted.

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
    pub mod interrupted {
        LATE = "The engine is taking longer than usual to start. On a slow connection it may still come; if it does not, start it again." / "Hesaplama motorunun başlaması normalden uzun sürüyor. Yavaş bir bağlantıda yine de başlayabilir; başlamazsa yeniden başlatın.";
        START = "The engine could not be started, so no file can be read. Try again; if that does not help, reload the page, or try a current Chrome, Edge, Firefox or Safari." / "Hesaplama motoru başlatılamadı, dosya okunamıyor. Yeniden deneyin; olmazsa sayfayı yenileyin ya da güncel bir Chrome, Edge, Firefox veya Safari deneyin.";
        ENGINE = "The engine has stopped; it may have run out of memory. Close other tabs if there are many, then start it again: it reads again what is on the page, and your answers about a file stay." / "Hesaplama motoru durdu; bellek yetmemiş olabilir. Çok sekme açıksa kapatın, sonra yeniden başlatın: sayfadakini yeniden okur, bir dosya için verdiğiniz yanıtlar kalır.";
        UNPACKER = "Unpacking stopped: the file is damaged, or larger than this browser's memory. Try again, or unpack it yourself and choose what is in it. What was loaded before is still there." / "Açma işlemi durdu: dosya hasarlı ya da bu tarayıcının belleğinden büyük. Yeniden deneyin ya da kendiniz açıp içindekini seçin. Önceden yüklenen yerinde duruyor.";
        START_AGAIN = "Start again" / "Yeniden başlat";
        TRY_AGAIN = "Try again" / "Yeniden dene";
        GIVE_UP = "Leave it" / "Vazgeç";
        NEXT = "{0} is open, with your answers about it. Open {1} instead?" / "{0} açık ve hakkında yanıtlar verdiniz. Yerine {1} açılsın mı?";
        TAKE = "Open {0}" / "Aç: {0}";
        STAY = "Stay with {0}" / "Kal: {0}";
    }
}
