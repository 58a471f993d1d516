//! Words about a file that only its owner can choose again.

use super::words;

words! {
    TITLE = "Choose your file again" / "Dosyanızı yeniden seçin";
    LEAD = "This tab had a file of yours open. Loading the page anew closed it: nothing of it is kept unless you ask. Choose the same file, and this view comes back with its filters." / "Bu sekmede bir dosyanız açıktı. Sayfa yeniden yüklenince kapandı: siz istemedikçe hiçbir şeyi saklanmaz. Aynı dosyayı seçin; bu görünüm filtreleriyle geri gelir.";
    CHOOSE = "Choose the file" / "Dosyayı seç";
    KEEP = "With “Keep on this device” on the data page it opens by itself next time." / "Veri sayfasındaki “Bu cihazda sakla” ile bir dahaki sefere kendiliğinden açılır.";
}
