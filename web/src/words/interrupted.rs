//! Words about what was interrupted.

use super::words;

words! {
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
