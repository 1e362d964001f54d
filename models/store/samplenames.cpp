// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/samplenames.h"

namespace rollcall::store {

namespace {

QStringList words(const QString &text)
{
    QStringList list = text.split(QLatin1Char(' '));
    for (QString &word : list)
        word.replace(QLatin1Char('_'), QLatin1Char(' '));
    return list;
}

// "Müller Mueller,Keller Keller": each in its own script, then as in an address.
QList<SampleName> names(const QString &text)
{
    QList<SampleName> list;
    for (const QString &pair : text.split(QLatin1Char(',')))
        list.append({pair.section(QLatin1Char(' '), 0, 0), pair.section(QLatin1Char(' '), 1, 1).toLower()});
    return list;
}

} // namespace

const QList<SampleSite> &sampleSites()
{
    static const QList<SampleSite> sites{
        {QStringLiteral("Zürich HQ"), QStringLiteral("ZRH"), 18, 9, 1,
         words(QStringLiteral("Matterhorn Eiger Säntis Pilatus Rigi Bernina Mönch Jungfrau Tödi Churfirsten "
                              "Glärnisch Uetliberg Albis Dufour Piz_Palü"))},
        {QStringLiteral("Genève Lac"), QStringLiteral("GVA"), 7, 5, 1,
         words(QStringLiteral("Salève Jura Léman Rhône Mont-Blanc Arve Bellevue Voirons Môle Dents_du_Midi "
                              "Lavaux Jet_d’eau"))},
        {QStringLiteral("München Ost"), QStringLiteral("MUC"), 10, 7, 1,
         words(QStringLiteral("Isar Zugspitze Karwendel Ammersee Chiemsee Wendelstein Brünnstein Königssee "
                              "Tegernsee Großer_Saal Weißwurst Grünwald"))},
        {QStringLiteral("Kraków Rynek"), QStringLiteral("KRK"), 8, 6, 1,
         words(QStringLiteral(
             "Wisła Giewont Rysy Śnieżka Tatry Wawel Łysica Dunajec Bałtyk Żuraw Świerk Jodła"))},
        {QStringLiteral("Αθήνα Κέντρο"), QStringLiteral("ATH"), 5, 4, 2,
         words(QStringLiteral("Όλυμπος Παρνασσός Αιγαίο Ελιά Κρήτη Δελφοί Ιθάκη Ρόδος Θάλασσα Ήλιος"))},
        {QStringLiteral("東京本社"), QStringLiteral("TYO"), 12, 12, 9,
         words(QStringLiteral("富士 桜 会議室A 会議室B 欅 隅田川 高尾 箱根 応接室 楓 ラウンジ 竹"))},
        {QStringLiteral("القاهرة الجديدة"), QStringLiteral("CAI"), 4, 5, 2,
         words(QStringLiteral("النيل الأهرام سيناء الواحة النخيل القلعة المتوسط الياسمين اللوتس"))},
        {QStringLiteral("Київ Поділ"), QStringLiteral("KBP"), 5, 5, 2,
         words(QStringLiteral("Дніпро Говерла Карпати Каштан Десна Хортиця Світязь Барвінок Калина Ялинка"))},
        {QStringLiteral("São Paulo Sul"), QStringLiteral("GRU"), 8, 8, -3,
         words(QStringLiteral("Ipê Jatobá Pão_de_Açúcar Iguaçu Tietê Açaí Caju Maracujá Copacabana Sertão"))},
        {QStringLiteral("Austin North"), QStringLiteral("AUS"), 12, 6, -6,
         words(QStringLiteral("Bluebonnet Pecan Live_Oak Colorado Barton Enchanted_Rock Mustang Armadillo "
                              "Lone_Star Cypress Huddle Boardroom"))},
        {QStringLiteral("London Bridge"), QStringLiteral("LHR"), 10, 8, 0,
         words(QStringLiteral(
             "Thames Snowdon Ben_Nevis Scafell Severn Kestrel Oak Willow Heather Fleet The_Nook Boardroom"))},
        {QStringLiteral("서울 강남"), QStringLiteral("ICN"), 5, 10, 9,
         words(QStringLiteral("한강 북한산 설악 제주 소나무 무궁화 회의실_1 회의실_2 라운지"))},
        {QStringLiteral("İstanbul Levent"), QStringLiteral("IST"), 4, 7, 3,
         words(QStringLiteral("Boğaziçi Ağrı Haliç Kapadokya Çınar Lale Işık Erciyes Göl"))},
        {QStringLiteral("Bengaluru Campus"), QStringLiteral("BLR"), 6, 6, 5,
         words(QStringLiteral("हिमालय गंगा कावेरी Nandi Banyan नीलगिरी Lotus Kaveri Peepal"))},
    };
    return sites;
}

const QList<SampleCulture> &sampleCultures()
{
    static const QList<SampleCulture> cultures{
        {names(QStringLiteral("Anna Anna,Lukas Lukas,Jürg Juerg,Céline Celine,Reto Reto,Zoë Zoe,Matthäus "
                              "Matthaeus,Sabine Sabine")),
         names(QStringLiteral("Müller Mueller,Bärtschi Baertschi,Keller Keller,Weiß Weiss,Rüegg "
                              "Rueegg,Großmann Grossmann,Frei Frei,Zürcher Zuercher"))},
        {names(QStringLiteral(
             "Élodie Elodie,François Francois,Noémie Noemie,Luc Luc,Maëlle Maelle,Benoît Benoit")),
         names(QStringLiteral(
             "Dubois Dubois,Lefèvre Lefevre,Moreau Moreau,Garçon Garcon,Béranger Beranger,Noël Noel"))},
        {names(QStringLiteral(
             "Łukasz Lukasz,Zofia Zofia,Małgorzata Malgorzata,Jan Jan,Świętosława Swietoslawa,Paweł Pawel")),
         names(QStringLiteral(
             "Wójcik Wojcik,Kowalczyk Kowalczyk,Żak Zak,Dąbek Dabek,Śliwa Sliwa,Zięba Zieba"))},
        {names(QStringLiteral("Ελένη Eleni,Νίκος Nikos,Μαρία Maria,Γιώργος Giorgos,Δάφνη Dafni")),
         names(QStringLiteral("Δημητρίου Dimitriou,Παππάς Pappas,Αθανασίου Athanasiou,Νικολάου "
                              "Nikolaou,Οικονόμου Oikonomou"))},
        {names(QStringLiteral("陽菜 Hina,健太 Kenta,美咲 Misaki,蓮 Ren,さくら Sakura,大輔 Daisuke")),
         names(QStringLiteral("佐藤 Sato,鈴木 Suzuki,高橋 Takahashi,田中 Tanaka,渡辺 Watanabe,森 Mori"))},
        {names(QStringLiteral("ليلى Layla,يوسف Yusuf,مريم Maryam,عمر Omar,نور Nour")),
         names(QStringLiteral("حداد Haddad,منصور Mansour,سالم Salem,خليل Khalil,ناصر Nasser"))},
        {names(QStringLiteral("Олена Olena,Тарас Taras,Ірина Iryna,Богдан Bohdan,Юлія Yuliia")),
         names(QStringLiteral("Шевчук Shevchuk,Коваль Koval,Мельник Melnyk,Бондар Bondar,Їжак Yizhak"))},
        {names(QStringLiteral("João Joao,Conceição Conceicao,Luís Luis,Antônia Antonia,Caio Caio")),
         names(QStringLiteral("Gonçalves Goncalves,Araújo Araujo,Simões Simoes,Falcão Falcao,Lima Lima"))},
        {names(QStringLiteral(
             "Emma Emma,Noah Noah,Grace Grace,Caleb Caleb,Ruth Ruth,Owen Owen,Hazel Hazel,Miles Miles")),
         names(QStringLiteral("Carter Carter,O’Neill Oneill,Brooks Brooks,Whitaker Whitaker,Hale Hale,Marsh "
                              "Marsh,Lindqvist Lindqvist"))},
        {names(QStringLiteral("민준 Minjun,서연 Seoyeon,지호 Jiho,하은 Haeun")),
         names(QStringLiteral("김 Kim,이 Lee,박 Park,최 Choi"))},
        {names(QStringLiteral("Gülşen Gulsen,Çağrı Cagri,İpek Ipek,Ömer Omer,Işıl Isil")),
         names(QStringLiteral("Yıldız Yildiz,Şahin Sahin,Öztürk Ozturk,Çelik Celik,Ilgaz Ilgaz"))},
        {names(QStringLiteral("Priya Priya,अर्जुन Arjun,Kavya Kavya,रोहन Rohan,Meera Meera")),
         names(QStringLiteral("शर्मा Sharma,Iyer Iyer,Reddy Reddy,पटेल Patel,Menon Menon"))},
    };
    return cultures;
}

} // namespace rollcall::store
