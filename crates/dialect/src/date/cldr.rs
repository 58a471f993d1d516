// Made by `cargo xtask months` from CLDR 48.2.0 (Unicode-3.0, https://www.unicode.org/license.txt).

/// The names of each month.
pub(super) const MONTHS: [&str; 12] = [
    "amfaoilleach daschaner degen degener dhenfhaoilleach ean eanáir ene enero faoi gen gener \
     gennaio ian ianuarie ion ionawr jaan jaanuar jan janaayo janairu janar janeiro jannaayo januar \
     januara januari januarie january januwari január januára janv janvier janvāris janúar jen \
     jenụwarị jän jänner jén jénúári led leden ledna oca ocak oṣùṣẹrẹ saus sausio \
     sausis schan schaner sty styczeń stycznia tammi tammikuu tammikuuta urt urtarrila xan xaneiro \
     yan yanvar ýan ýanwar ιαν ιανουάριος ιανουαρίου кӑр кӑрлач \
     нэгдүгээрсар сту студзень студзеня січ січень \
     січня янв январь января яну януари јан јанвар \
     јануар јануари ғин ғинуар қаң қаңтар հնվ հունվար \
     հունվարի ינו ינואר جانفي جنو جنوري جنوری قاڭتار \
     كانونالثاني يناير ژانویه ژانویهٔ იან იანვარი",
    "angearran chw chwef chwefror dafavrer defebr defebrer dhenghearran fab faburairu favr favrer \
     feabh feabhra feb febbraio febr febraayo febreiro febrer febrero februar februara februari \
     februarie february februwari február februára februāris febrúar febrụwarị fev fevereiro \
     fevral few fewral févr février fẹb fẹbúári gearr helmi helmikuu helmikuuta lut lutego \
     luty oshùèrèlè ots otsaila oṣùèrèlè peb pebrero shk shkurt vas vasario vasaris veebr \
     veebruar úno únor února şub şubat φεβ φεβρουάριος φεβρουαρίου \
     ақп ақпан лют лютага лютий лютого люты нар нарӑс феб \
     фебруар фев февр феврал февраль февраля февруари \
     хоёрдугаарсар փետրվար փետրվարի փտվ פבר פברואר \
     اقپان شباط فبر فبراير فبروري فبروری فروری فوریه \
     فوریهٔ فيبروري فيفري فېبروري თებ თებერვალი",
    "ammàrt bře březen března damars demarç dhenmhàrt kov kovas kovo maa maachị maalis \
     maaliskuu maaliskuuta maarso maart mac mach machi mar marca march marec maret maris mars marso \
     mart martie marts martxoa marzec marzo març março mas mashi maw mawrth mrt màrt márc \
     március márta mär märts märz měr měrc měrca oṣùẹrẹnà μάρ μάρτιος \
     μαρ μαρτίου бер березень березня гуравдугаарсар \
     мар март марта нау наурыз пуш сак сакавік сакавіка \
     մարտ մարտի մրտ מרץ آذار مار مارس مارچ ناۋرىز მარ \
     მარტი",
    "abr abriil abril afi afirilu aib aibreán angiblean api apirila apr aprel april aprile aprili \
     aprilie aprill apryl apryla apríl apríla aprīlis avr avrigl avril bal balandis balandžio \
     dabr dabril davrigl dhenghiblean dub duben dubna ebr ebrill eph ephreli epr epreel gibl huhti \
     huhtikuu huhtikuuta kwi kwiecień kwietnia nis nisan oforisuo oshùìgbé oṣùìgbé pri \
     prill ápr április épr éprel απρ απρίλιος απριλίου ака апр \
     апрел апрель апреля април дөрөвдүгээрсар квіт \
     квітень квітня кра красавік красавіка сәу сәуір ապր \
     ապրիլ ապրիլի אפר אפריל ءساۋىر آوریل أبريل أفريل \
     إبريل اپر اپريل اپریل نيسان აპრ აპრილი",
    "ancèitean beal bealtaine cèit damatg demaig dhenchèitean geg gegužė gegužės kvě květen \
     května maayo mag maggio mai maiatza maig maijs maio maj maja matg may mayo mayu mayıs maí \
     maý mee mei mej meja meje mey meyi máj mája május oshùɛbibi oṣùẹbibi touko toukokuu \
     toukokuuta μάι μάιος μαΐ μαΐου май мам мамыр мая мај \
     тавдугаарсар трав травень травня ҫу մայիս մայիսի \
     մյս מאי أيار مئ مئي مئی مامىر ماي مايو مه مهٔ می مۍ \
     მაი მაისი",
    "antògmhios birž birželio birželis cze czerwca czerwiec dazercladur dejuny dhenògmhios eka \
     ekaina giu giugno haz haziran hun hunyo iun iunie iyn iyun iýun juin jun june junho juni junie \
     junij junija junio juny juu juun juuni jún júna június júní jūn jūnijs kesä kesäkuu \
     kesäkuuta meh mehefin meith meitheamh oshùòkúdu oṣùòkúdu qer qershor xuño yun yuni \
     zercl zercladur ògmh červen června čvn ιουν ιουνίου ιούν ιούνιος \
     зургаадугаарсар июн июнь июня ијн ијун мау маусым \
     черв червень червня чэр чэрвень чэрвеня юни јун \
     јуни ҫӗрт ҫӗртме հնս հունիս հունիսի יוני جوان جون \
     حزيران ماۋسىم يونيو ژوئن ივნ ივნისი",
    "antiuchar dafanadur dejul dejuliol dheniuchar fan fanadur gor gorff gorffennaf heinä heinäkuu \
     heinäkuuta hul hulyo iuch iul iulie iyl iyul iúil iýul juil juill juillet jul julai julayi \
     julaị julho juli julie julij julija julio juliol july juuli júl júla július júlí jūl \
     jūlijs korr korrik kutawonsa liep liepa liepos lip lipca lipiec lug luglio lul luulyo \
     oṣùagẹmọ tem temmuz uzt uztaila xul xullo yul yuli července červenec čvc ιουλ \
     ιουλίου ιούλ ιούλιος долоодугаарсар июл июль июля \
     ијл ијул лип липень липня ліп ліпень ліпеня утӑ шіл \
     шілде юли јул јули հլս հուլիս հուլիսի יולי تموز جول \
     جولاءِ جولائی جولای جويلية يوليو يوليوز ژوئیه \
     ژوئیهٔ ივლ ივლისი",
    "abu abuztua ag aga agasti ago agost agosti agosto agt agu agusta agustus anlùnastal août aug \
     august augusta augusti augusts augustus augusztus avg avgust avq avqust avust awg awgust \
     awgusta awst ağu ağustos dag dagost davust dhenlùnastal elo elokuu elokuuta gush gusht lùna \
     lún lúnasa ogo ogos ogosto ogs oshùògún oṣùògún rugp rugpjūtis rugpjūčio sie \
     sierpień sierpnia srp srpen srpna ágú ágúst ɔsanaa αυγ αυγούστου αύγ \
     αύγουστος авг август августа жні жнівень жніўня \
     наймдугаарсар серп серпень серпня там тамыз ҫур \
     ҫурла օգոստոս օգոստոսի օգս אוג אוגוסט آب آگسٽ أغسطس \
     أغشت أوت اوت اګست اگس اگست تامىز غشت აგვ \
     აგვისტო ọgọ ọgọst ọgọọst",
    "antsultain dasettember deset desetembre dhentsultain eyl eylül ira iraila medi meánfómhair \
     mfómh oshùowewe oṣùowewe rugs rugsėjis rugsėjo sat satumba seb sebteembar sebtembar sen \
     sentabr sentyabr sentýabr sep sept septemba septembar september septembra septembre septembrie \
     septembris septhemba septiembre set setembre setembro setiembre sett settember settembre \
     setyembre sht shtator sult syys syyskuu syyskuuta szept szeptember sẹp sẹptẹmba wrz \
     wrzesień września zář září σεπ σεπτέμβριος σεπτεμβρίου авӑн \
     вер верасень верасня вересень вересня есдүгээрсар \
     сен сент сентябрь сентября сентјабр сеп септ \
     септембар септември қыр қыркүйек սեպ սեպտեմբեր \
     սեպտեմբերի ספט ספטמבר أيلول سبتمبر ستمبر سيپٽمبر \
     سپت سپتامبر سپتمبر سېپتمبر شتمبر شتنبر სექ \
     სექტემბერი",
    "ahinime andàmhair deireadhfómhair dfómh dhendàmhair doct doctober doctubre dàmh eki ekim \
     hyd hydref loka lokakuu lokakuuta oct october octobre octombrie octubre okt oktabr okthoba \
     oktoba oktobar oktober oktobra oktobris oktoobar oktoober oktubre oktyabr október októbra \
     oktýabr oshùɔwàrà ott ottobre out outubro oṣùọwàrà paź październik października \
     spal spalio spalis tet tetor urr urria říj říjen října οκτ οκτωβρίου \
     οκτώβριος аравдугаарсар жовт жовтень жовтня кас \
     кастрычнік кастрычніка окт октобар октомври \
     октябрь октября октјабр юпа қаз қазан հոկ հոկտեմբեր \
     հոկտեմբերի אוק אוקטובר آڪٽوبر أكتوبر اکت اکتبر \
     اکتوبر تشرينالأول قازان ოქტ ოქტომბერი ọkt \
     ọktoba ọktóba",
    "antsamhain aza azaroa danovember denov denovembre dhentsamhain kas kasım lapkr lapkritis \
     lapkričio lis listopad listopada listopadu marras marraskuu marraskuuta nob nobyembre nof \
     noiembrie noofeembar nov novemba novembar november novembra novembre novembris novembro \
     noviembre now nowember nowembra noy noyabr noý noýabr nuw nuwamba nën nëntor nóv nóvember \
     nọv nọvẹmba obubuo oshùbélú oṣùbélú samh samhain tach tachwedd νοέ \
     νοέμβριος νοε νοεμβρίου арваннэгдүгээрсар лист \
     листопад листопада ліс лістапад лістапада нов \
     новембар ное ноември ноя нояб ноябрь ноября ној \
     нојабр чӳк қар қараша նոյ նոյեմբեր նոյեմբերի נוב \
     נובמבר تشرينالثاني قاراشا نوامبر نوفمبر نوم نومبر \
     نونبر ნოე ნოემბერი",
    "abe abendua andùbhlachd ara aralık dadecember dec decembar december decembra decembrie \
     decembris decembro dedes dedesembre dek dekabr des desemba desember desembre dets detsember dez \
     dezember dezembro dhendùbhlachd dhj dhjetor dic dicembre diciembre dis disamba diseembar \
     disemba disember disyembre disẹmba déc décembre dùbh gru grudnia grudzień gruod gruodis \
     gruodžio joulu joulukuu joulukuuta noll nollaig oṣùọpẹ pro prosince prosinec rhag \
     rhagfyr δεκ δεκέμβριος δεκεμβρίου арванхоёрдугаарсар \
     груд грудень грудня дек декабр декабрь декабря \
     декември дец децембар жел желтоқсан раш раштав сне \
     снежань снежня դեկ դեկտեմբեր դեկտեմբերի דצמ דצמבר \
     دجمبر دجنبر دسامبر دسم دسمبر ديسمبر كانونالأول \
     ڊسمبر დეკ დეკემბერი",
];

/// The names of each month in Croatian.
pub(super) const CROATIAN: [&str; 12] = [
    "sij siječanj siječnja",
    "velj veljača veljače",
    "ožu ožujak ožujka",
    "tra travanj travnja",
    "svi svibanj svibnja",
    "lip lipanj lipnja",
    "srp srpanj srpnja",
    "kol kolovoz kolovoza",
    "ruj rujan rujna",
    "lis listopad listopada",
    "stu studeni studenoga",
    "pro prosinac prosinca",
];

/// Words for the time before noon, without blanks and points.
pub(super) const BEFORE_NOON: &str = "am an ap damanhã de dop dopoldne dopołdnja eparadites fh fm fọmọnin gh goöň göň \
    günortadanöň isuk manhã mat matin nụtụtụ paradite pd pg priekšp priekšpusdiena \
    priekšpusdienā priešpiet prijepodne rn sa safiya sf to vm yb àárɔ àárọ öö πμ ам \
    дп ку претпл пријеподне проб таңкы тң үө تد ص صباحًا \
    صبح صبحمنجهند غم قبلازظهر قظ पूरवाहन सकाळीं \
    পূৰবাহন පෙව กอนเทียง ກອນທຽງ \
    တွၼႈၸဝႉ တၸ နံနက ቅቀ ጥዋት ᠦᠥ 上午 上昼 上晝 午前 \
    ꮜꮎꮄ 오전 𐐰𐑋 𐑨𐑥";

/// Words for the time after noon, without blanks and points.
pub(super) const AFTER_NOON: &str = "anw ch datarde du eh em epasdites fi fọívnin gd gosoň gsoň günortadansoň in ip md nabali \
    nabalị nm odp pasdite pm pop popiet popodne popoldne popołdnju ptg pēcp pēcpusd \
    pēcpusdiena pēcpusdienā soir tarde tk wengi wótp wótpołdnja yamma yh ym ös ɔsán μμ \
    кх пм попл поподне пп слоб тк түштөнкийинки үх بظ \
    بعدازظهر تك شام غو م مساءً منجهندشام अपराहन \
    सांजे অপৰাহন පව หลังเทียง ຫຼັງທຽງ \
    ညနေ တလ တွၼႈလႃႈ ከሰዓት ድቀ ᠦᠬᠣ ọsán 下午 下昼 \
    下晝 午後 ꮢꭿᏹꭲ ꮢꭿᏹꭲꮧꮲ 오후 𐐹𐑋 𐑐𐑥";
