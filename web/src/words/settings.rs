//! Words around the settings of a run; the settings themselves are named in `protocol`.

use super::words;

words! {
    TITLE = "Settings" / "Ayarlar";
    LEAD = "They hold from the next run on." / "Sonraki çalıştırmadan itibaren geçerlidir.";
    AGAIN = "Run again" / "Yeniden çalıştır";
    DEFAULTS = "Back to the defaults" / "Varsayılanlara dön";
    OUT_OF_RANGE = "“{0}” is {1}, but it must be from {2} to {3}." / "“{0}” {1}; oysa {2} ile {3} arası olmalı.";
    OUT_OF_SHARE = "“{0}” is {1}, but it must be above 0 and at most 1." / "“{0}” {1}; oysa 0'dan büyük ve en çok 1 olmalı.";
    NO_CODE = "“{0}” must be a code of three letters, such as EUR; it is “{1}”." / "“{0}” EUR gibi üç harfli bir kod olmalı; “{1}” değil.";
    ABOVE = "“{0}” is {1}, but it must not be above “{2}”, which is {3}." / "“{0}” {1}; oysa “{2}” değerini ({3}) aşmamalı.";
    WHERE = "Change it under Settings; nothing that is loaded is lost." / "Ayarlar bölümünden değiştirin; yüklü olan hiçbir şey kaybolmaz.";
    GO = "Go to the setting" / "Ayara git";
}
